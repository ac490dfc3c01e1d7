package lookalike.catalog;

import java.util.List;
import lookalike.face.Descriptor;

/**
 * A person whose descriptors come from a file of descriptors.
 *
 * @param label unique
 * @param name for people
 * @param descriptors at least one
 */
public record ImportedPerson(String label, String name, List<Descriptor> descriptors) {}
