package lookalike.ui.celebrities;

import java.nio.file.Path;

/** Receiver of the people of a run as they arrive. Called on the FX thread. */
interface NewPeople {

    /** A run into a folder begins. */
    void begin(Path folder);

    /**
     * Another person is ready.
     *
     * @param more people who may still come
     */
    void arrived(int more);

    /** The run has ended. */
    void end();
}
