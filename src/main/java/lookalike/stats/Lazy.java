package lookalike.stats;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Value that is computed when it is first asked for, once, whichever threads ask. What computes it is dropped then. */
public final class Lazy<T> implements Supplier<T> {

    private @Nullable Supplier<T> source;
    private volatile @Nullable T value;

    /** @param source is called again only after a failure; does not give null */
    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? computed() : known;
    }

    private synchronized T computed() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
            source = null;
        }
        return known;
    }
}
