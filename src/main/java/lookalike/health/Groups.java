package lookalike.health;

import java.util.Arrays;

/** Groups of numbers that can be joined (union-find). */
final class Groups {

    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        Arrays.setAll(parent, each -> each);
    }

    /** The smallest number in the group of a number. */
    int of(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int one, int other) {
        int first = of(one);
        int second = of(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }
}
