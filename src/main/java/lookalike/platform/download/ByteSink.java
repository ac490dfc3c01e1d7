package lookalike.platform.download;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the bytes of an answer as they come; called by one thread after the other. */
interface ByteSink<T> {

    /** Takes all bytes of the buffer. */
    void take(ByteBuffer bytes) throws IOException;

    /** Called after the last byte; gives what became of them. */
    T end() throws IOException;
}
