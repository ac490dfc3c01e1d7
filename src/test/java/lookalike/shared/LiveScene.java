package lookalike.shared;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;

/** Camera pictures of people of the sample cast, and a matcher that knows these people. */
public final class LiveScene {

    private LiveScene() {}

    /** A picture with some photos in it. */
    public static Raster picture(int width, int height, CastClips.Placed... photos) {
        BufferedImage image = CastClips.frame(width, height, photos);
        return new Raster(
                width,
                height,
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone());
    }

    /**
     * A matcher for the first people of the sample cast, with all their photos except the first one of each.
     *
     * @param folder for its catalogue
     */
    public static Matcher matcher(Path folder, LoadedModels models, int people) {
        List<ImportedPerson> cast = new ArrayList<>();
        try (FacePipeline pipeline = new FacePipeline(models);
                Catalog catalog = Catalog.open(folder.resolve("cast.catalog"))) {
            for (String name : CastClips.people().subList(0, people)) {
                List<Path> photos = CastClips.photos(name);
                cast.add(new ImportedPerson(
                        name,
                        name,
                        photos.subList(1, photos.size()).stream()
                                .map(photo -> descriptor(pipeline, photo))
                                .toList()));
            }
            catalog.importDescriptors(cast);
            Descriptor any = cast.get(0).descriptors().get(0);
            return Matcher.of(catalog, Gallery.load(catalog, any.model()), MatchOptions.DEFAULTS, new CancelSignal());
        }
    }

    private static Descriptor descriptor(FacePipeline pipeline, Path file) {
        try (Photo photo = PhotoReader.read(file)) {
            return pipeline.largestFace(photo).orElseThrow().descriptor();
        }
    }
}
