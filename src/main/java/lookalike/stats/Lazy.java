package lookalike.stats;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Value that is computed on first use, only once even if several threads ask. Its source is released afterwards. */
public final class Lazy<T> implements Supplier<T> {

    private @Nullable Supplier<T> source;
    private volatile @Nullable T value;

    /** @param source called again only after a failure; must not return null */
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
