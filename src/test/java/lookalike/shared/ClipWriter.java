package lookalike.shared;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import lookalike.platform.NativeLibraries;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;

/** Writes a clip with one of FFmpeg's encoders; the file name's extension decides the container format. */
public final class ClipWriter implements AutoCloseable {

    /** Ticks per second. */
    private static final int TICKS = 1000;

    /** Ticks per second in an AVI file, whose frames have a fixed rate. */
    private static final int AVI_TICKS = 10;

    /** Duration of the last frame in seconds; each of the others lasts until the next one. */
    private static final double LAST = 0.1;

    /** Options that make the encoders quick, by encoder. */
    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "libvpx-vp9", Map.of("deadline", "realtime", "cpu-used", "8"),
            "libaom-av1", Map.of("cpu-used", "8"));

    static {
        NativeLibraries.load("ffmpeg", () -> {
            Loader.load(avformat.class);
            Loader.load(swscale.class);
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        });
    }

    private final AVFormatContext format = new AVFormatContext(null);
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame source = avutil.av_frame_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVCodecContext context;
    private final AVStream stream;
    private final int ticks;

    /**
     * Settings of an encoded clip.
     *
     * @param encoder such as {@code mpeg4}, {@code mjpeg}, {@code libopenh264}, {@code libvpx-vp9}
     * @param pixels pixel format
     * @param width of the coded picture
     * @param height of the coded picture
     * @param turn degrees clockwise by which a player has to turn the pictures
     * @param keyFrames number of frames from one key frame to the next
     */
    public record Settings(String encoder, int pixels, int width, int height, int turn, int keyFrames) {

        /** A clip that is upright. */
        public static Settings of(String encoder, int width, int height) {
            boolean jpeg = encoder.equals("mjpeg");
            int pixels = jpeg ? avutil.AV_PIX_FMT_YUVJ420P : avutil.AV_PIX_FMT_YUV420P;
            return new Settings(encoder, pixels, width, height, 0, 50);
        }

        /** The same with pictures that lie on their side or stand on their head. */
        public Settings turned(int degreesClockwise) {
            return new Settings(encoder, pixels, width, height, degreesClockwise, keyFrames);
        }

        /** The same in another pixel format. */
        public Settings in(int otherPixels) {
            return new Settings(encoder, otherPixels, width, height, turn, keyFrames);
        }

        /** The same with another distance between key frames. */
        public Settings keyFrames(int distance) {
            return new Settings(encoder, pixels, width, height, turn, distance);
        }
    }

    /** Begins a clip. */
    public ClipWriter(Path file, Settings settings) throws IOException {
        check(avformat.avformat_alloc_output_context2(format, null, null, file.toString()), "container");
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(settings.encoder);
        if (codec == null) {
            throw new IOException("no encoder " + settings.encoder);
        }
        context = avcodec.avcodec_alloc_context3(codec);
        ticks = file.toString().endsWith(".avi") ? AVI_TICKS : TICKS;
        AVRational unit = new AVRational().num(1).den(ticks);
        context.width(settings.width)
                .height(settings.height)
                .pix_fmt(settings.pixels)
                .gop_size(settings.keyFrames)
                .max_b_frames(0);
        context.time_base(unit);
        context.framerate(new AVRational().num(10).den(1));
        context.bit_rate(6L * settings.width * settings.height);
        context.strict_std_compliance(-1);
        if (settings.encoder.equals("mpeg4") || settings.encoder.equals("mjpeg")) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
            context.global_quality((settings.encoder.equals("mjpeg") ? 1 : 3) * avutil.FF_QP2LAMBDA);
        }
        if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        AVDictionary options = new AVDictionary(null);
        OPTIONS.getOrDefault(settings.encoder, Map.of())
                .forEach((key, value) -> avutil.av_dict_set(options, key, value, 0));
        check(avcodec.avcodec_open2(context, codec, options), "encoder");
        avutil.av_dict_free(options);
        stream = avformat.avformat_new_stream(format, codec);
        stream.time_base(unit);
        avcodec.avcodec_parameters_from_context(stream.codecpar(), context);
        turn(settings.turn);
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open(out, file.toString(), avformat.AVIO_FLAG_WRITE), "file");
        format.pb(out);
        check(avformat.avformat_write_header(format, (AVDictionary) null), "header");
        allocate(source, avutil.AV_PIX_FMT_BGR24, settings);
        allocate(frame, settings.pixels, settings);
    }

    private static void allocate(AVFrame picture, int pixels, Settings settings) throws IOException {
        picture.format(pixels);
        picture.width(settings.width);
        picture.height(settings.height);
        picture.color_range(settings.encoder.equals("mjpeg") ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG);
        check(avutil.av_frame_get_buffer(picture, 0), "frame");
    }

    private void turn(int degreesClockwise) {
        if (degreesClockwise != 0) {
            BytePointer data = new BytePointer(avutil.av_malloc(36)); // freed with the stream
            avutil.av_display_rotation_set(new IntPointer(data), degreesClockwise);
            AVPacketSideData matrix = new AVPacketSideData(avutil.av_mallocz(64));
            matrix.data(data);
            matrix.size(36);
            matrix.type(avcodec.AV_PKT_DATA_DISPLAYMATRIX);
            stream.codecpar().coded_side_data(matrix);
            stream.codecpar().nb_coded_side_data(1);
        }
    }

    /**
     * Adds a frame.
     *
     * @param seconds its time, later than the one before
     * @param image of the clip's size, of type {@link BufferedImage#TYPE_3BYTE_BGR}
     */
    public void add(double seconds, BufferedImage image) throws IOException {
        try (PointerScope scope = new PointerScope()) {
            check(avutil.av_frame_make_writable(frame), "frame");
            fill(image);
            SwsContext scaler = swscale.sws_getContext(
                    source.width(),
                    source.height(),
                    source.format(),
                    frame.width(),
                    frame.height(),
                    frame.format(),
                    swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND,
                    null,
                    null,
                    (DoublePointer) null);
            swscale.sws_scale(
                    scaler, source.data(), source.linesize(), 0, source.height(), frame.data(), frame.linesize());
            swscale.sws_freeContext(scaler);
            frame.pts(Math.round(seconds * ticks));
            frame.quality(context.global_quality());
            encode(frame);
        }
    }

    /** Copies an image into a frame allocated by FFmpeg, whose rows have the padding that FFmpeg's scaler reads and writes. */
    private void fill(BufferedImage image) {
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int row = 3 * image.getWidth();
        for (int y = 0; y < image.getHeight(); y++) {
            source.data(0).position((long) y * source.linesize(0)).put(bgr, y * row, row);
        }
    }

    private void encode(AVFrame next) throws IOException {
        check(avcodec.avcodec_send_frame(context, next), "picture");
        while (avcodec.avcodec_receive_packet(context, packet) >= 0) {
            packet.duration(Math.round(LAST * ticks));
            packet.stream_index(stream.index());
            avcodec.av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
            check(avformat.av_interleaved_write_frame(format, packet), "packet");
        }
    }

    @Override
    public void close() throws IOException {
        encode(null);
        check(avformat.av_write_trailer(format), "trailer");
        AVIOContext out = format.pb();
        avformat.avio_closep(out);
        avutil.av_frame_free(source);
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
        avformat.avformat_free_context(format);
    }

    private static void check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg cannot write the " + what + ": error " + result);
        }
    }
}
