package lookalike.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;

/** A set of 300 people with one to five photos each, but one with many; two of them are merged and one is renamed. */
final class SyntheticPeople {

    static final ModelId ID = new ModelId("near", "c".repeat(64));
    static final DescriptorModel MODEL = DescriptorModel.of(ID);

    static final ModelSelection MODELS = new ModelSelection(TestModels.finders("any"), ID);

    /** Number of photos of the person with many. */
    static final int MOST = 120;

    private static final int DIMENSION = 24;
    private static final int PEOPLE = 300;

    static final String LARGEST = "p" + (PEOPLE - 1);

    private SyntheticPeople() {}

    /**
     * Writes the people to an empty catalogue.
     *
     * @return another photo of every tenth person, and of the one with many
     */
    static List<Descriptor> write(Catalog catalog) {
        Random random = new Random(7);
        List<Descriptor> probes = new ArrayList<>();
        List<ImportedPerson> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            float[] mean = gaussian(random, new float[DIMENSION], 1);
            List<Descriptor> photos = new ArrayList<>();
            int count = person == PEOPLE - 1 ? MOST : 1 + person % 5;
            for (int photo = 0; photo < count; photo++) {
                photos.add(Descriptor.unit(ID, gaussian(random, mean, 0.4)));
            }
            people.add(new ImportedPerson("p" + person, "Person " + person, photos));
            if (person % 10 == 0 || person == PEOPLE - 1) {
                probes.add(Descriptor.unit(ID, gaussian(random, mean, 0.4)));
            }
        }
        catalog.choose(MODELS);
        catalog.importDescriptors(people);
        catalog.decisions().rename("p20", Optional.of("Renamed"));
        catalog.decisions().merge(List.of("p30"), "p31", Optional.empty());
        return probes;
    }

    private static float[] gaussian(Random random, float[] mean, double spread) {
        float[] values = mean.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (spread * random.nextGaussian());
        }
        return values;
    }
}
