package lookalike.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.CsvFile;
import org.jspecify.annotations.Nullable;

/**
 * File for other programs with all people and photos of a catalogue: CSV with one row for each photo, or JSON with the people and their
 * photos. Boxes of faces are in pixels of the upright photo. Decisions are applied.
 */
public final class PhotoListFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String[] HEADER = {
        "label",
        "name",
        "path",
        "folder_label",
        "status",
        "excluded",
        "x",
        "y",
        "width",
        "height",
        "turned",
        "other_faces",
        "bytes",
        "sha256"
    };

    private PhotoListFile() {}

    /** A face in pixels of the upright photo. Turning the photo clockwise by {@code turned} degrees makes the face upright. */
    private record Face(double x, double y, double width, double height, int turned) {

        private static Face of(FaceBox box, int turned) {
            return new Face(box.x(), box.y(), box.width(), box.height(), turned);
        }
    }

    /** A photo; the face is null if there is none. */
    private record Photo(
            String path,
            String folderLabel,
            String status,
            boolean excluded,
            @Nullable Face face,
            List<Face> otherFaces,
            long bytes,
            String sha256) {

        private static Photo of(PhotoRow row) {
            return new Photo(
                    row.path(),
                    row.datasetLabel(),
                    statusOf(row),
                    row.excluded(),
                    row.face().map(box -> Face.of(box, row.turned())).orElse(null),
                    row.bystanders().stream().map(Photo::face).toList(),
                    row.size(),
                    row.hash());
        }

        private static Face face(DetectedFace face) {
            return Face.of(face.box(), face.turned());
        }
    }

    private record Person(String label, String name, List<String> furtherNames, List<Photo> photos) {}

    private record Content(@Nullable String dataset, List<Person> people) {}

    private static String statusOf(PhotoRow row) {
        return row.status() == PhotoStatus.OK
                ? "ok"
                : row.problem().map(problem -> problem.problem().code()).orElse("imported");
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param file JSON if its name ends with {@code .json}, otherwise CSV
     * @return number of photos
     */
    public static int write(Catalog catalog, Path file) throws IOException {
        Map<String, List<PhotoRow>> photos = catalog.photos().stream().collect(Collectors.groupingBy(PhotoRow::label));
        List<PersonSummary> people = catalog.people();
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            Content content = new Content(
                    catalog.dataset().map(Path::toString).orElse(null),
                    people.stream()
                            .map(person -> new Person(
                                    person.label(),
                                    person.name(),
                                    person.furtherNames(),
                                    photos.getOrDefault(person.label(), List.of()).stream()
                                            .map(Photo::of)
                                            .toList()))
                            .toList());
            AtomicFile.write(file, JSON.writeValueAsBytes(content));
        } else {
            CsvFile.write(file, row -> {
                row.accept(HEADER);
                for (PersonSummary person : people) {
                    for (PhotoRow photo : photos.getOrDefault(person.label(), List.of())) {
                        row.accept(fields(person, photo));
                    }
                }
            });
        }
        return photos.values().stream().mapToInt(List::size).sum();
    }

    private static String[] fields(PersonSummary person, PhotoRow photo) {
        Optional<FaceBox> face = photo.face();
        return new String[] {
            person.label(),
            person.name(),
            photo.path(),
            photo.datasetLabel(),
            statusOf(photo),
            String.valueOf(photo.excluded()),
            face.map(box -> number(box.x())).orElse(""),
            face.map(box -> number(box.y())).orElse(""),
            face.map(box -> number(box.width())).orElse(""),
            face.map(box -> number(box.height())).orElse(""),
            face.map(box -> String.valueOf(photo.turned())).orElse(""),
            String.valueOf(photo.bystanders().size()),
            String.valueOf(photo.size()),
            photo.hash()
        };
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
