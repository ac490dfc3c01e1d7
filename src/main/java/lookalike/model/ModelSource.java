package lookalike.model;

import java.net.URI;

/**
 * Address from which a network can be downloaded.
 *
 * @param address of the file itself
 * @param name of the provider, for display
 */
public record ModelSource(URI address, String name) {

    /** @throws IllegalArgumentException if the address does not use https */
    public ModelSource {
        if (address == null || !"https".equals(address.getScheme()) || address.getHost() == null || name == null) {
            throw new IllegalArgumentException("a source needs a name and an https address, not " + address);
        }
    }
}
