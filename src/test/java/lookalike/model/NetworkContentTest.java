package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TinyNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkContentTest {

    private static ProtocolMessage message() {
        return new ProtocolMessage();
    }

    /** A tensor whose numbers are in a file. */
    private static ProtocolMessage external() {
        return message().message(13, message().text(1, "location").text(2, "/etc/passwd"));
    }

    private static ProtocolMessage graphOfNode(ProtocolMessage node) {
        return message().message(7, message().message(1, node));
    }

    static Stream<Arguments> networksOfOtherFiles() {
        ProtocolMessage constant = message().message(5, message().message(5, external()));
        return Map.of(
                        "initializer", message().message(7, message().message(5, external())),
                        "location only",
                                message()
                                        .message(
                                                7,
                                                message().message(5, message().number(14, 1))),
                        "sparse initializer",
                                message()
                                        .message(
                                                7,
                                                message().message(15, message().message(1, external()))),
                        "attribute", graphOfNode(constant),
                        "attribute of tensors",
                                graphOfNode(message().message(5, message().message(10, external()))),
                        "sparse attribute",
                                graphOfNode(message()
                                        .message(
                                                5,
                                                message().message(22, message().message(2, external())))),
                        "sub-graph",
                                graphOfNode(message()
                                        .message(
                                                5,
                                                message().message(6, message().message(1, constant)))),
                        "one of the sub-graphs",
                                graphOfNode(message()
                                        .message(
                                                5,
                                                message().message(11, message().message(5, external())))),
                        "function", message().message(25, message().message(7, constant)),
                        "training",
                                message()
                                        .message(
                                                20,
                                                message().message(1, message().message(5, external()))))
                .entrySet()
                .stream()
                .map(place -> Arguments.of(place.getKey(), place.getValue().bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networksOfOtherFiles")
    void numbersInOtherFilesAreRefusedWhereverTheyAre(String place, byte[] network) {
        assertRefused(network, ModelException.Reason.EXTERNAL_DATA);
    }

    @Test
    void operatorsOfOtherDomainsAreRefusedUnlessTheFileDefinesThem() {
        ProtocolMessage node = message().text(4, "Read").text(7, "my.ops");
        assertRefused(graphOfNode(node).bytes(), ModelException.Reason.OTHER_OPERATORS);
        assertRefused(
                graphOfNode(message().text(4, "EPContext").text(7, "com.microsoft"))
                        .bytes(),
                ModelException.Reason.OTHER_OPERATORS);
        assertAccepted(graphOfNode(node)
                .message(25, message().text(1, "Read").text(10, "my.ops"))
                .bytes());
        assertAccepted(graphOfNode(message().text(4, "FusedConv").text(7, "com.microsoft"))
                .bytes());
    }

    @Test
    void whatIsNoOnnxFileIsRefused() {
        byte[] tiny = TinyNetwork.of(1, 112, "data", "fc1", 0, 128);
        assertAccepted(tiny);
        assertRefused(Arrays.copyOf(tiny, tiny.length - 1), ModelException.Reason.NO_NETWORK);
        assertRefused(new byte[] {1, 2, 3}, ModelException.Reason.NO_NETWORK);
        // A number of eleven bytes, the end of a group, and a length that is too large.
        byte[] number = new byte[12];
        Arrays.fill(number, (byte) 0x80);
        number[0] = 8;
        assertRefused(number, ModelException.Reason.NO_NETWORK);
        assertRefused(new byte[] {0x0c}, ModelException.Reason.NO_NETWORK);
        assertRefused(new byte[] {10, -1, -1, -1, -1, -1, -1, -1, -1, 127}, ModelException.Reason.NO_NETWORK);
        // ONNX Runtime would take this for its own format, although it can also be read as a long text.
        byte[] own = message().text(2, "..ORTM" + "x".repeat(40)).bytes();
        assertRefused(own, ModelException.Reason.NO_NETWORK);
    }

    @Test
    void graphsInsideEachOtherEndSomewhere() {
        ProtocolMessage graph = message();
        for (int i = 0; i < 200; i++) {
            graph = message().message(1, message().message(5, message().message(6, graph)));
        }
        assertRefused(message().message(7, graph).bytes(), ModelException.Reason.NO_NETWORK);
    }

    @Test
    void theStarterNetworksAreAccepted() throws IOException {
        Path own = AppFolders.current().ownModels();
        for (String name : List.of(
                "dlib_resnet_128.onnx", "face_full_range.onnx", "landmarks_68.onnx", "mobilefacenet_192.onnx")) {
            assertAccepted(Files.readAllBytes(own.resolve(name)));
        }
    }

    private static void assertAccepted(byte[] network) {
        assertThatCode(() -> NetworkContent.check("a.onnx", network)).doesNotThrowAnyException();
    }

    private static void assertRefused(byte[] network, ModelException.Reason reason) {
        assertThatThrownBy(() -> NetworkContent.check("a.onnx", network))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith("a.onnx: ");
    }
}
