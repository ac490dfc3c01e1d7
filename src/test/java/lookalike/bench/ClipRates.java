package lookalike.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.ClipFrame;
import lookalike.image.ClipReader;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import lookalike.shared.LfwProtocol;
import lookalike.shared.SharedFolder;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.track.ClipAnalyser;
import lookalike.track.ClipPeople;
import lookalike.track.FaceTracker;
import lookalike.track.Track;
import lookalike.track.TrackFrame;
import lookalike.track.TrackerSettings;

/**
 * Prints how often the right person of LFW comes first for clips: for one random frame, for the best frame by quality, and for the best
 * frames together. The clips are made from the frames of YouTube Faces, one clip for each person. Every frame becomes a shot of two
 * seconds, in which the picture drifts and grows, and is blurred as by a moving camera in every other half second. Needs the shared folder.
 */
public final class ClipRates {

    private static final int SHOT_FRAMES = 8;
    private static final double RATE = 4;
    private static final long SEED = 15;

    private final Map<String, List<Boolean>> right = new LinkedHashMap<>();
    private final Matcher matcher;

    private ClipRates(Matcher matcher) {
        this.matcher = matcher;
    }

    /** @param arguments a catalogue of LFW to start from, or none */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("lookalike-clip-rates");
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : folder.resolve("lfw.catalog");
        LoadedModels models = TestModels.starter();
        try (Catalog catalog = Catalog.open(file);
                FacePipeline pipeline = new FacePipeline(models)) {
            new IndexBuilder(models, Runtime.getRuntime().availableProcessors())
                    .build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
            Gallery gallery = Gallery.load(catalog, models.descriptorModel());
            ClipRates rates = new ClipRates(Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal()));
            ClipAnalyser analyser = ClipAnalyser.of(pipeline, models);
            Random random = new Random(SEED);
            for (Path person : list(SharedFolder.resolve("datasets/videos"))) {
                Path clip = folder.resolve(person.getFileName() + ".mp4");
                write(clip, list(person), random);
                rates.measure(person.getFileName().toString(), clip, pipeline, analyser, random);
                Files.delete(clip);
            }
            rates.print();
        }
    }

    private void measure(String person, Path clip, FacePipeline pipeline, ClipAnalyser analyser, Random random) {
        List<Face> faces = new ArrayList<>();
        FaceTracker five = everything(5);
        FaceTracker eight = everything(8);
        try (ClipReader reader = ClipReader.open(clip, new CancelSignal())) {
            for (Optional<ClipFrame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (ClipFrame frame = next.get()) {
                    pipeline.largeFaces(frame.photo(), new CancelSignal()).stream()
                            .findFirst()
                            .ifPresent(face -> {
                                faces.add(face);
                                five.add(frame.seconds(), List.of(face));
                                eight.add(frame.seconds(), List.of(face));
                            });
                }
            }
        }
        faces.forEach(face -> count("any frame", person, face.descriptor()));
        count("a random frame", person, faces.get(random.nextInt(faces.size())).descriptor());
        count(
                "the best frame",
                person,
                faces.stream()
                        .max((a, b) ->
                                Double.compare(a.quality().figure(), b.quality().figure()))
                        .orElseThrow()
                        .descriptor());
        count(
                "all frames",
                person,
                Descriptor.mean(faces.stream().map(Face::descriptor).toList()));
        count("five of all frames", person, five.tracks().get(0).query());
        count("eight of all frames", person, eight.tracks().get(0).query());
        ClipPeople people = analyser.analyse(clip, Progress.NONE, new CancelSignal());
        Track longest = people.tracks().get(0);
        List<TrackFrame> best = longest.best();
        count("the longest track", person, longest.query());
        count("its best frame", person, best.get(0).face().descriptor());
        count("its three best", person, fused(best.subList(0, Math.min(3, best.size())), false));
        count("weighted by quality", person, fused(best, true));
        count("  tracks: one", person, people.tracks().size() == 1);
    }

    /** A tracker that takes all faces for those of one person. */
    private static FaceTracker everything(int best) {
        return new FaceTracker(new TrackerSettings(9.0, best, 9, Double.POSITIVE_INFINITY));
    }

    private static Descriptor fused(List<TrackFrame> frames, boolean weighted) {
        float[] sum = new float[frames.get(0).face().descriptor().dimension()];
        for (TrackFrame frame : frames) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += frame.face().descriptor().values()[i] * (weighted ? frame.quality() : 1);
            }
        }
        return Descriptor.unit(frames.get(0).face().descriptor().model(), sum);
    }

    private void count(String what, String person, Descriptor probe) {
        String first =
                matcher.rank(probe).top(Order.EUCLIDEAN, 1).get(0).person().label();
        count(what, person, first.equals(person));
    }

    private void count(String what, String person, boolean isRight) {
        right.computeIfAbsent(what, key -> new ArrayList<>()).add(isRight);
    }

    private void print() {
        right.forEach((what, answers) -> {
            long good = answers.stream().filter(answer -> answer).count();
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %d of %d, %.1f %%%n",
                    what,
                    good,
                    answers.size(),
                    100.0 * good / answers.size());
        });
    }

    private static void write(Path clip, List<Path> shots, Random random) throws IOException {
        BufferedImage first = ImageIO.read(shots.get(0).toFile());
        int width = first.getWidth() / 2 * 2;
        int height = first.getHeight() / 2 * 2;
        int number = 0;
        try (ClipWriter writer = new ClipWriter(clip, Settings.of("mpeg4", width, height))) {
            for (Path shot : shots) {
                BufferedImage photo = ImageIO.read(shot.toFile());
                double drift = 0.02 * random.nextGaussian();
                double growth = 0.1 * random.nextDouble();
                for (int i = 0; i < SHOT_FRAMES; i++) {
                    double part = (double) i / SHOT_FRAMES;
                    BufferedImage frame = placed(photo, width, height, drift * part, 1 - growth * part);
                    writer.add(number++ / RATE, i / 2 % 2 == 1 ? blurred(frame, 3 + random.nextInt(6)) : frame);
                }
            }
        }
    }

    private static BufferedImage placed(BufferedImage photo, int width, int height, double drift, double size) {
        double scale = size * Math.min((double) width / photo.getWidth(), (double) height / photo.getHeight());
        int w = (int) Math.round(scale * photo.getWidth());
        int h = (int) Math.round(scale * photo.getHeight());
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(photo, (int) ((width - w) / 2 + drift * width), (height - h) / 2, w, h, null);
        g.dispose();
        return out;
    }

    private static BufferedImage blurred(BufferedImage image, int pixels) {
        float[] row = new float[pixels];
        Arrays.fill(row, 1f / pixels);
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        return new ConvolveOp(new Kernel(pixels, 1, row), ConvolveOp.EDGE_NO_OP, null).filter(image, out);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
