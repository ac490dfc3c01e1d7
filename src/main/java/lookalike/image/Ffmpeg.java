package lookalike.image;

import lookalike.platform.NativeLibraries;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/** Loads FFmpeg, and keeps its messages about damaged files off the terminal, because they belong in the report of the run. */
final class Ffmpeg {

    private Ffmpeg() {}

    /** Loads the libraries that decode pictures. */
    static void loadDecoders() {
        NativeLibraries.load("ffmpeg", () -> {
            Loader.load(avcodec.class);
            Loader.load(swscale.class);
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        });
    }

    /** Also loads the library that reads the files of clips. */
    static void loadDemuxers() {
        loadDecoders();
        NativeLibraries.load("ffmpeg", () -> Loader.load(avformat.class));
    }
}
