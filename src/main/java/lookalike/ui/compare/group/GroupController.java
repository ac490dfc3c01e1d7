package lookalike.ui.compare.group;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.match.Match;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.FaceAnswer;
import lookalike.ui.compare.core.FaceAnswers;
import lookalike.ui.compare.core.GroupMatches;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ResemblanceText;

/** Keeps the group in step with the shown photo, and opens the pair of a face. On the FX thread. */
final class GroupController {

    private final CompareState compare;
    private final FaceAnswers answers;
    private final GroupState state = new GroupState();

    /** Doubtful faces that the user has selected. */
    private final Set<ProbeFace> asked = Collections.newSetFromMap(new IdentityHashMap<>());

    private ProbePhoto shown;

    /** @param answers finds the matches of faces that are not selected */
    GroupController(CompareState compare, FaceAnswers answers) {
        this.compare = compare;
        this.answers = answers;
        compare.mode().addListener((property, before, now) -> update());
        compare.photo().addListener((property, before, now) -> update());
        answers.version().addListener((property, before, now) -> update());
        compare.face().addListener((property, before, now) -> selected(now));
        compare.closest().addListener((property, before, now) -> selectMatch());
        update();
    }

    /** The group. */
    GroupState state() {
        return state;
    }

    /** Shows the pair of the selected face and the selected match. */
    void open() {
        compare.mode().set(CompareMode.PAIR);
    }

    /** The listed faces with their matches as lines of text: number, name, similarity and the word for it, separated by tabs. */
    String text() {
        return state.rows().get().stream()
                .map(row -> row.match()
                        .map(match -> row.number() + "\t" + match.person().name() + "\t" + ResemblanceText.figure(match)
                                + "\t" + ResemblanceText.badge(match))
                        .orElse(row.number() + "\t" + Texts.get("everyone.nobody")))
                .collect(Collectors.joining("\n"));
    }

    private void selected(ProbeFace face) {
        if (compare.mode().get() == CompareMode.GROUP && face != null && asked.add(face)) {
            update();
        }
    }

    /** Shows the selected face beside the person assigned to it, even if its closest person was assigned to another face. */
    private void selectMatch() {
        if (compare.mode().get() == CompareMode.GROUP) {
            state.of(compare.face().get())
                    .flatMap(GroupRow::match)
                    .flatMap(match -> compare.closest().get().stream()
                            .filter(one -> one.person().equals(match.person()))
                            .findFirst())
                    .ifPresent(compare.match()::set);
        }
    }

    private void update() {
        ProbePhoto photo = compare.photo().get();
        if (photo == null || compare.mode().get() != CompareMode.GROUP) {
            state.rows().set(List.of());
            return;
        }
        if (shown == null || shown.source() != photo.source()) {
            asked.clear();
        }
        shown = photo;
        List<ProbeFace> listed = listed(photo);
        Map<ProbeFace, FaceAnswer> known = new HashMap<>();
        listed.forEach(face -> answers.of(face).ifPresent(answer -> known.put(face, answer)));
        Map<ProbeFace, Match> assigned = GroupMatches.of(
                listed.stream().filter(known::containsKey).map(known::get).toList());
        state.rows()
                .set(listed.stream()
                        .map(face -> row(photo, face, Optional.ofNullable(known.get(face)), assigned))
                        .toList());
        selectMatch();
    }

    /** Faces without doubts and those that the user marked or selected; all faces if fewer than two are without doubts. */
    private List<ProbeFace> listed(ProbePhoto photo) {
        List<ProbeFace> certain = photo.faces().stream()
                .filter(face -> !isDoubtful(face) || asked.contains(face))
                .toList();
        boolean group = photo.faces().stream().filter(face -> !isDoubtful(face)).count() > 1;
        return group ? certain : photo.faces();
    }

    private static boolean isDoubtful(ProbeFace face) {
        return !face.issues().isEmpty() && !face.byHand();
    }

    private static GroupRow row(
            ProbePhoto photo, ProbeFace face, Optional<FaceAnswer> answer, Map<ProbeFace, Match> assigned) {
        int rival = answer.flatMap(known -> GroupMatches.rival(known, assigned))
                .map(other -> photo.faces().indexOf(other) + 1)
                .orElse(0);
        return new GroupRow(
                photo.faces().indexOf(face) + 1, face, answer, Optional.ofNullable(assigned.get(face)), rival);
    }
}
