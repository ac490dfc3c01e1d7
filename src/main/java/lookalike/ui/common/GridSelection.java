package lookalike.ui.common;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/**
 * Selection and cursor of a list or grid. Items are identified by a key, so that they stay selected when the list is refilled.
 *
 * @param <T> item
 * @param <K> its key
 */
public class GridSelection<T, K> implements GridSteps.Selection {

    private final ObservableList<T> items;
    private final Function<T, K> key;
    private final Runnable changed;
    private final Set<K> keys = new HashSet<>();
    private int cursor = -1;
    private int anchor = -1;

    /**
     * Nothing is selected.
     *
     * @param changed run after each change of the selection
     */
    public GridSelection(ObservableList<T> items, Function<T, K> key, Runnable changed) {
        this.items = items;
        this.key = key;
        this.changed = changed;
    }

    /** Tests whether an item can be selected; the cursor can be on any item. */
    protected boolean isSelectable(T item) {
        return true;
    }

    /** The index of the item that has the cursor, -1 for none. */
    @Override
    public final int cursor() {
        return cursor;
    }

    /** The item that has the cursor. */
    public final Optional<T> item() {
        return cursor < 0 || cursor >= items.size() ? Optional.empty() : Optional.of(items.get(cursor));
    }

    /** The selected items, in the order of the list. */
    public final List<T> items() {
        return items.stream().filter(item -> keys.contains(key.apply(item))).toList();
    }

    /** Number of selected items. */
    public final int size() {
        return keys.size();
    }

    /** Tests whether the item at an index is selected. */
    public final boolean contains(int index) {
        return index >= 0 && index < items.size() && keys.contains(key.apply(items.get(index)));
    }

    /** Selects one item. */
    @Override
    public final void select(int index) {
        keys.clear();
        anchor = index;
        moveTo(index);
    }

    /** Selects all items from the most recently selected one to another. */
    @Override
    public final void extendTo(int index) {
        keys.clear();
        anchor = Math.max(0, anchor);
        for (int i = Math.min(anchor, index); i <= Math.max(anchor, index); i++) {
            add(items.get(i));
        }
        moveTo(index);
    }

    /** Adds an item to the selection, or removes it. */
    public void toggle(int index) {
        anchor = index;
        if (contains(index)) {
            keys.remove(key.apply(items.get(index)));
            cursor = index;
            changed.run();
        } else {
            moveTo(index);
        }
    }

    /** Selects everything. */
    @Override
    public final void selectAll() {
        items.forEach(this::add);
        anchor = 0;
        changed.run();
    }

    /** Selects nothing; the cursor stays. */
    public final void clear() {
        keys.clear();
        changed.run();
    }

    /** Forgets the items that are no longer in the list, and keeps the cursor in it. */
    public final void retain() {
        keys.retainAll(items.stream().map(key).collect(Collectors.toSet()));
        cursor = Math.min(cursor, items.size() - 1);
        anchor = Math.min(anchor, items.size() - 1);
    }

    /** Puts the cursor on the item of a key, without selecting it; nowhere if it is not in the list. */
    public final void pointTo(K wanted) {
        cursor = -1;
        for (int i = 0; i < items.size() && cursor < 0; i++) {
            if (key.apply(items.get(i)).equals(wanted)) {
                cursor = i;
            }
        }
        anchor = cursor;
    }

    private void moveTo(int index) {
        cursor = index;
        if (index >= 0) {
            add(items.get(index));
        }
        changed.run();
    }

    private void add(T item) {
        if (isSelectable(item)) {
            keys.add(key.apply(item));
        }
    }

    /** Tells of a change. */
    protected final void tell() {
        changed.run();
    }
}
