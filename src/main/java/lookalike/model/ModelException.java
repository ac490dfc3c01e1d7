package lookalike.model;

import lookalike.platform.files.ReasonedException;

/** A model cannot be used. The message is a sentence that names the file, what was expected and what was found. */
public final class ModelException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Reason of the failure, each with an English sentence; its gaps are the details. */
    public enum Reason implements ReasonedException.Reason {
        /** Detail: the folder. */
        NO_FOLDER("%s: there is no such folder of models"),
        /** Details: the folder, the system's words. */
        FOLDER_NOT_READ("%s: the folder of models cannot be read (%s)"),
        /** Details: its id, the folders, the ids that there are. */
        NO_MODEL("there is no model %s in %s; there are: %s"),
        /** Details: its id, its role, the role. */
        OTHER_ROLE("the model %s is a %s, a %s is needed"),
        /** Details: the file, the parser's words. */
        NO_CARD("%s: not a model card: %s"),
        /** Details: the file, the system's words. */
        CARD_NOT_READ("%s: the card cannot be read (%s)"),
        /** Details: the file, the field, what is expected. */
        CARD_WRONG("%s: the card's \"%s\" must be %s"),
        /** Details: the file, the id, the card. */
        NETWORK_MISSING("%s: the network of the model %s is missing; its card is %s"),
        /** Details: the file, the system's words. */
        NETWORK_NOT_READ("%s: the network cannot be read (%s)"),
        /** Details: the file, hash and bytes on the card, hash and bytes of the file. */
        OTHER_NETWORK(
                "%s: not the network that its card describes: expected SHA-256 %s (%s bytes), found %s (%s bytes)"),
        /** Details: the composite's id, the part's, the composite's card. */
        PART_MISSING("the model %s needs the model %s, which is missing; its card is %s"),
        /** Details: the composite's id, the part's, hash on the composite's card, the part's own. */
        OTHER_PART("the model %s needs the model %s with the SHA-256 %s, the one that is there has %s"),
        /** Details: the composite's id, the part's, the part's role. */
        PART_ROLE("the model %s needs the model %s as a descriptor, which is a %s"),
        /** Details: the file, ONNX Runtime's words. */
        REFUSED("%s: ONNX Runtime refuses the network (%s)"),
        /** Details: the file, ONNX Runtime's words. */
        NOT_EXAMINED("%s: the network cannot be examined (%s)"),
        /** Details: the file, ONNX Runtime's words. */
        RUN_FAILED("%s: ONNX Runtime failed (%s)"),
        /** Details: the file, ONNX Runtime's words. */
        NOT_CLOSED("%s: the network cannot be closed (%s)"),
        /** Details: the file, both. */
        NO_OUTPUT("%s: the card expects an output \"%s\", the network has %s"),
        /** Details: the file, both. */
        NO_INPUT("%s: the card expects one input \"%s\", the network has %s"),
        /** Details: the file, height, width, the network's shape. */
        INPUT_SHAPE("%s: the card expects an input of N x 3 x %s x %s, the network's is %s"),
        /** Details: the file, the number. */
        LANDMARKS("%s: 68 points are 136 numbers, the network gives %s"),
        /** Details: the file, both. */
        DIMENSION("%s: the card expects descriptors of %s numbers, the network gives %s"),
        /** Details: the file, the family. */
        FAMILY("%s: the detector's family is mediapipe-full-range or yunet, not %s"),
        /** Details: the file, the template, all templates. */
        NO_TEMPLATE("%s: there is no alignment template \"%s\"; there are %s"),
        /** Details: the file, the template, both sizes. */
        TEMPLATE_SIZE("%s: the alignment %s makes crops of %s x %s, the card's input is %s x %s"),
        /** Details: the file, what was expected. */
        TRIAL("%s: the network was tried, and it does not give %s"),
        /** Details: the file, what is wrong. */
        NO_CATALOG("%s: the catalogue of known models cannot be used (%s)"),
        /** Details: its id, the ids that there are. */
        NOT_KNOWN("the model %s is not in the catalogue of known models; there are: %s"),
        /** Detail: its id. */
        BUILT_IN("the model %s is a part of the program: it is neither installed nor removed"),
        /** Detail: its id. */
        NOT_INSTALLED("the model %s is not installed"),
        /** Detail: its id. */
        ID_TAKEN("there is already a model %s; give the new one another id in its card"),
        /** Detail: its id. */
        BUSY("the model %s is being installed at this moment, by this window or by another Lookalike"),
        /** Details: the folder, the system's words. */
        NOT_STORED("%s: a model cannot be stored or removed there (%s)");

        private final String pattern;

        Reason(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /** @param details what the gaps in the reason's sentence stand for */
    public ModelException(Reason reason, Object... details) {
        this(reason, null, details);
    }

    /**
     * With a cause.
     *
     * @param details what the gaps in the reason's sentence stand for
     */
    public ModelException(Reason reason, Throwable cause, Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
