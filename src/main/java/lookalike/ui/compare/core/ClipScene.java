package lookalike.ui.compare.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.face.CombinedFaces;
import lookalike.face.Descriptor;

/**
 * A frame of a clip, selected for one of the people it shows.
 *
 * @param clip source of the whole clip
 * @param people all people of the clip, those seen longest first
 * @param person index of the selected person
 * @param moment index of the frame among the person's best
 */
public record ClipScene(ProbePhoto.Source clip, List<ClipPerson> people, int person, int moment) {

    /** Copies the list. */
    public ClipScene {
        people = List.copyOf(people);
    }

    /** The selected person. */
    public ClipPerson selected() {
        return people.get(person);
    }

    /** The selected frame. */
    public ClipPerson.Moment frame() {
        return selected().moments().get(moment);
    }

    /** The best frame of another person; after the last person comes the first. */
    public ClipScene withPerson(int index) {
        return new ClipScene(clip, people, Math.floorMod(index, people.size()), 0);
    }

    /** Another frame of the same person; after the last frame comes the first. */
    public ClipScene withMoment(int index) {
        return new ClipScene(
                clip, people, person, Math.floorMod(index, selected().moments().size()));
    }

    /**
     * The same person and frame among people found later. If no person has this frame any more, the best frame of the person with the
     * closest descriptor.
     *
     * @param now at least one
     */
    ClipScene among(List<ClipPerson> now) {
        for (int i = 0; i < now.size(); i++) {
            List<ClipPerson.Moment> moments = now.get(i).moments();
            for (int j = 0; j < moments.size(); j++) {
                if (moments.get(j).face() == frame().face()) {
                    return new ClipScene(clip, now, i, j);
                }
            }
        }
        Descriptor wanted = descriptor(selected());
        int nearest = IntStream.range(0, now.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> descriptor(now.get(i)).distance(wanted)))
                .orElseThrow();
        return new ClipScene(clip, now, nearest, 0);
    }

    /** The same frame among people found later; if it is no longer one of the person's best, it is kept as the last one. */
    ClipScene keptAmong(List<ClipPerson> now) {
        ClipScene scene = among(now);
        if (scene.frame().face() == frame().face()) {
            return scene;
        }
        List<ClipPerson.Moment> moments = new ArrayList<>(scene.selected().moments());
        moments.add(frame());
        List<ClipPerson> all = new ArrayList<>(now);
        all.set(scene.person, new ClipPerson(scene.selected().ranges(), moments));
        return new ClipScene(clip, all, scene.person, moments.size() - 1);
    }

    private static Descriptor descriptor(ClipPerson person) {
        return new CombinedFaces(person.descriptors()).query();
    }
}
