package lookalike.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lookalike.model.ModelCard;
import lookalike.model.ModelStore;
import lookalike.model.PreluRewrite;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.SharedFolder;

/**
 * Prints the time of each network on one thread, and its ratio to the time of the starter model for the same role: the figures in {@code
 * models/catalog.json}. The networks take turns, so that a busy machine affects all alike.
 */
public final class NetworkTimes {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 10;

    private NetworkTimes() {}

    /** A network at one of its input sizes. */
    private record Candidate(ModelCard card, OrtSession session, long[] shape, List<Double> millis) {

        double median() {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        List<Candidate> candidates = new ArrayList<>();
        ModelStore store = new ModelStore(Stream.of(AppFolders.current().ownModels(), SharedFolder.resolve("models"))
                .toList());
        for (ModelStore.Entry entry : store.entries()) {
            if (entry.card().isComposite()) {
                continue; // its parts are measured instead
            }
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtSession session = environment.createSession(
                        PreluRewrite.of(ModelStore.verify(entry).network()), options);
                for (long[] shape : shapes(entry.card())) {
                    candidates.add(new Candidate(entry.card(), session, shape, new ArrayList<>()));
                }
            }
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Candidate candidate : candidates) {
                double millis = run(environment, candidate);
                if (round >= 0) {
                    candidate.millis().add(millis);
                }
            }
        }
        print(candidates);
    }

    /** The sizes at which a network is used. */
    private static List<long[]> shapes(ModelCard card) {
        ModelCard.Input input = card.input();
        if (card.role() != Role.DETECTOR) {
            return List.of(new long[] {1, 3, input.height(), input.width()});
        }
        return input.fixedSize() != null
                ? List.of(new long[] {
                    1, 3, input.fixedSize().get(1), input.fixedSize().get(0)
                })
                : Stream.of(160L, 320L, 640L)
                        .map(side -> new long[] {1, 3, side, side})
                        .toList();
    }

    private static double run(OrtEnvironment environment, Candidate candidate) throws OrtException {
        float[] pixels = new float[(int) (3 * candidate.shape()[2] * candidate.shape()[3])];
        Random random = new Random(1);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), candidate.shape())) {
            long start = System.nanoTime();
            candidate
                    .session()
                    .run(Map.of(candidate.card().input().name(), tensor))
                    .close();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void print(List<Candidate> candidates) {
        Map<Role, Double> starter = new HashMap<>();
        candidates.stream()
                .filter(c ->
                        c.card().id().equals(ModelStore.DEFAULTS.get(c.card().role())))
                .sorted(Comparator.comparingLong((Candidate c) -> c.shape()[2]).reversed())
                .forEach(c -> starter.put(c.card().role(), c.median()));
        for (Candidate c : candidates) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %-28s %4d x %-4d %7.2f ms, %5.2f times the starter model's%n",
                    c.card().role(),
                    c.card().id(),
                    c.shape()[3],
                    c.shape()[2],
                    c.median(),
                    c.median() / starter.get(c.card().role()));
        }
    }
}
