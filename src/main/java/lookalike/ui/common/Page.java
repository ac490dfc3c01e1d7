package lookalike.ui.common;

/** Pages of the window. */
public enum Page {
    /** A photo and its matches. */
    COMPARE("page.compare"),
    /** A person of the dataset with the photos. */
    PERSON("page.person"),
    /** The people of the dataset on a map. */
    MAP("page.map"),
    /** Possible errors of the dataset. */
    HEALTH("page.health"),
    /** Accuracy of the measures on the dataset. */
    ACCURACY("page.accuracy");

    private final String key;

    Page(String key) {
        this.key = key;
    }

    /** Title. */
    public String words() {
        return Texts.get(key);
    }

    /** Part of the ids of its button and its view in the scene. */
    public String id() {
        return key.substring(key.indexOf('.') + 1);
    }
}
