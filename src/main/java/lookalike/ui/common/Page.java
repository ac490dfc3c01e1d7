package lookalike.ui.common;

/** Pages of the window. */
public enum Page {
    /** A photo and its matches. */
    COMPARE("page.compare"),
    /** A person of the dataset with the photos. */
    PERSON("page.person"),
    /** The people of the dataset on a map. */
    MAP("page.map"),
    /** What may be wrong in the dataset. */
    HEALTH("page.health"),
    /** How accurate the measures are on the dataset. */
    ACCURACY("page.accuracy");

    private final String key;

    Page(String key) {
        this.key = key;
    }

    /** What to call it. */
    public String words() {
        return Texts.get(key);
    }

    /** How its button and its view are called in the scene. */
    public String id() {
        return key.substring(key.indexOf('.') + 1);
    }
}
