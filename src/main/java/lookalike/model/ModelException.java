package lookalike.model;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A model cannot be used. The message is a sentence that names the file, what was expected and what was found. */
public final class ModelException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the folder. */
        NO_FOLDER,
        /** Details: the folder, the system's words. */
        FOLDER_NOT_READ,
        /** Details: its id, the folders, the ids that there are. */
        NO_MODEL,
        /** Details: its id, its role, the role. */
        OTHER_ROLE,
        /** Details: the file, the parser's words. */
        NO_CARD,
        /** Details: the file, the system's words. */
        CARD_NOT_READ,
        /** Details: the file, the field, what is expected. */
        CARD_WRONG,
        /** Details: the file, the id, the card. */
        NETWORK_MISSING,
        /** Details: the file, the system's words. */
        NETWORK_NOT_READ,
        /** Details: the file, the place to which a link leads. */
        NETWORK_ELSEWHERE,
        /** Details: the file, what is wrong. */
        NO_NETWORK,
        /** Detail: the file. */
        EXTERNAL_DATA,
        /** Details: the file, the operators or their set. */
        OTHER_OPERATORS,
        /** Details: the file, hash and bytes on the card, hash and bytes of the file. */
        OTHER_NETWORK,
        /** Details: the composite's id, the part's, the composite's card. */
        PART_MISSING,
        /** Details: the composite's id, the part's, hash on the composite's card, the part's own. */
        OTHER_PART,
        /** Details: the composite's id, the part's, the part's role. */
        PART_ROLE,
        /** Details: the file, ONNX Runtime's words. */
        REFUSED,
        /** Details: the file, ONNX Runtime's words. */
        NOT_EXAMINED,
        /** Details: the file, ONNX Runtime's words. */
        RUN_FAILED,
        /** Details: the file, ONNX Runtime's words. */
        NOT_CLOSED,
        /** Details: the file, both. */
        NO_OUTPUT,
        /** Details: the file, both. */
        NO_INPUT,
        /** Details: the file, height, width, the network's shape. */
        INPUT_SHAPE,
        /** Details: the file, the number. */
        LANDMARKS,
        /** Details: the file, both. */
        DIMENSION,
        /** Details: the file, the family. */
        FAMILY,
        /** Details: the file, the template, all templates. */
        NO_TEMPLATE,
        /** Details: the file, the template, both sizes. */
        TEMPLATE_SIZE,
        /** Details: the file, what was expected. */
        TRIAL,
        /** Details: the file, what is wrong. */
        NO_CATALOG,
        /** Details: its id, the ids that there are. */
        NOT_KNOWN,
        /** Detail: its id. */
        BUILT_IN,
        /** Detail: its id. */
        NOT_INSTALLED,
        /** Detail: its id. */
        ID_TAKEN,
        /** Detail: its id. */
        BUSY,
        /** Details: the folder, the system's words. */
        NOT_STORED;

        @Override
        public String topic() {
            return "model";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    public ModelException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    public ModelException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
