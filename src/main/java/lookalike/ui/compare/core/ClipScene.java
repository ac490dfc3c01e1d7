package lookalike.ui.compare.core;

import java.util.List;

/**
 * A frame of a clip, selected for the person that it shows.
 *
 * @param clip source of the whole clip
 * @param people all people of the clip, those that are seen longest first
 * @param person index of the person that is meant
 * @param moment index of the frame among the person's best
 */
public record ClipScene(ProbePhoto.Source clip, List<ClipPerson> people, int person, int moment) {

    /** Copies the list. */
    public ClipScene {
        people = List.copyOf(people);
    }

    /** The person that is meant. */
    public ClipPerson selected() {
        return people.get(person);
    }

    /** The frame that is meant. */
    public ClipPerson.Moment frame() {
        return selected().moments().get(moment);
    }

    /** The best frame of another person; the last person is followed by the first one. */
    public ClipScene withPerson(int index) {
        return new ClipScene(clip, people, Math.floorMod(index, people.size()), 0);
    }

    /** Another frame of the same person; the last one is followed by the first one. */
    public ClipScene withMoment(int index) {
        return new ClipScene(
                clip, people, person, Math.floorMod(index, selected().moments().size()));
    }
}
