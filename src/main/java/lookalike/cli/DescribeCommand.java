package lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.cli.ClipAnswers.DescribedTrack;
import lookalike.cli.JsonAnswers.DescribedFace;
import lookalike.cli.JsonAnswers.PhotoAnswer;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Show the faces of some photos: boxes, 68 landmarks, descriptors; and the people of clips.",
        footer = {
            "  lookalike describe party.jpg --json",
            "  lookalike describe portrait.jpg --largest",
            "  lookalike describe holiday.mp4 --json"
        })
final class DescribeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "Photos or clips.")
    private List<Path> photos;

    @ArgGroup
    private Which which = new Which();

    private static final class Which {

        @Option(names = "--all", description = "All faces in a photo, all people in a clip; the default.")
        private boolean all;

        @Option(
                names = "--largest",
                description = "Only the largest face of a photo, and the person shown longest in a clip.")
        private boolean largest;
    }

    @Override
    public Integer call() {
        LoadedModels models = common.pipelineModels();
        try (FacePipeline pipeline = new FacePipeline(models)) {
            PhotoRun run = new PhotoRun(pipeline, models, which.largest, common::say);
            PhotosAnswer<DescribedFace, DescribedTrack> answer =
                    run.over(photos, DescribedFace::of, DescribedTrack::of);
            common.answer(answer, out -> answer.photos().forEach(photo -> out.println(words(photo))));
            return run.exitCode();
        }
    }

    private static String words(PhotoAnswer<DescribedFace, DescribedTrack> photo) {
        StringBuilder words = new StringBuilder(photo.heading());
        int number = 0;
        for (DescribedFace face : photo.faces()) {
            words.append(String.format(
                    Locale.ROOT,
                    "%n  face %d at %.1f,%.1f, %.1f x %.1f px, score %.2f, sharpness %.0f%s%s%n    %s:",
                    ++number,
                    face.box().x(),
                    face.box().y(),
                    face.box().w(),
                    face.box().h(),
                    face.score(),
                    face.sharpness(),
                    face.evidence().remarks(),
                    face.evidence()
                            .inDoubt()
                            .map(doubts -> System.lineSeparator() + "    " + doubts)
                            .orElse(""),
                    face.model()));
            append(words, face.descriptor());
        }
        if (photo.tracks() != null) {
            for (DescribedTrack track : photo.tracks()) {
                words.append(String.format(
                        "%n  person %d at %s%n    %s:",
                        ++number, track.appearances().words(), track.model()));
                append(words, track.descriptor());
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, float... descriptor) {
        for (float value : descriptor) {
            words.append(String.format(Locale.ROOT, " %.4f", value));
        }
    }
}
