package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.dataset.DatasetException;
import lookalike.dataset.DatasetNotice;
import lookalike.dataset.PictureFiles;
import lookalike.image.PhotoProblem;
import lookalike.platform.files.IoErrorText;

/**
 * The photos and clips among the given files and folders.
 *
 * @param photos without repetition, in the given order; those of a folder by path
 * @param leftOut files that cannot be used, with the reasons
 */
record CopySources(List<Path> photos, List<LeftOutFile> leftOut) {

    static CopySources of(List<Path> named) {
        Set<Path> photos = new LinkedHashSet<>();
        List<LeftOutFile> leftOut = new ArrayList<>();
        Set<String> pictures = named.stream()
                .filter(file -> PictureFiles.isReadable(file) && !PictureFiles.isSecond(file.toString()))
                .map(CopySources::stem)
                .collect(Collectors.toSet());
        for (Path each : named) {
            Path file = each.toAbsolutePath().normalize();
            if (Files.isDirectory(file)) {
                photos.addAll(inFolder(file, leftOut));
            } else if (!Files.exists(file)) {
                leftOut.add(LeftOutFile.of(file, PhotoProblem.MISSING));
            } else if (!PictureFiles.isReadable(file) || !Files.isRegularFile(file)) {
                leftOut.add(LeftOutFile.of(file, unusable(file)));
            } else if (PictureFiles.isSecond(file.toString()) && pictures.contains(stem(each))) {
                leftOut.add(LeftOutFile.of(file, FileProblem.SECOND));
            } else {
                photos.add(file);
            }
        }
        return new CopySources(List.copyOf(photos), leftOut);
    }

    private static List<Path> inFolder(Path folder, List<LeftOutFile> leftOut) {
        List<DatasetNotice> notices = new ArrayList<>();
        List<Path> photos = new ArrayList<>();
        try {
            for (Path file : PictureFiles.in(folder, notices)) {
                if (PictureFiles.isReadable(file)) {
                    photos.add(file);
                } else {
                    leftOut.add(LeftOutFile.of(file, unusable(file)));
                }
            }
            notices.stream()
                    .filter(notice -> notice.reason() == DatasetException.Reason.PART_NOT_READ)
                    .forEach(notice -> leftOut.add(LeftOutFile.of(
                            folder.resolve(notice.path()),
                            PhotoProblem.NOT_READ,
                            notice.details().get(1))));
            if (photos.isEmpty() && notices.isEmpty()) {
                leftOut.add(LeftOutFile.of(folder, FileProblem.NO_PHOTOS));
            }
        } catch (IOException e) {
            leftOut.add(LeftOutFile.of(folder, PhotoProblem.NOT_READ, IoErrorText.of(e)));
        }
        return photos;
    }

    private static PhotoProblem unusable(Path file) {
        return PictureFiles.isUnreadable(file) ? PhotoProblem.JPEG_XL : PhotoProblem.NO_PICTURE;
    }

    private static String stem(Path file) {
        return PhotoNames.stem(file.toAbsolutePath().normalize().toString()).toLowerCase(Locale.ROOT);
    }
}
