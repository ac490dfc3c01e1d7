package lookalike.image;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * The video of a clip, with FFmpeg's demuxer and decoder. Sound and other streams are left out. Its native memory is freed when it is
 * closed.
 */
final class ClipStream implements AutoCloseable {

    static {
        Ffmpeg.loadDemuxers();
    }

    /** Demuxers for clips in a single file; playlists and the like would open further files. */
    private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi";

    /** Four-character codes of encrypted video. */
    private static final Set<String> PROTECTED = Set.of("encv", "drmi");

    /** Most pixels of a frame: nearly twice 8K. A decoder keeps up to 16 frames, plus one for each of its threads. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final int THREADS = 2;

    private static final int NO_STREAM = -1;

    private final Path file;
    private final CancelSignal cancel;
    private final Interrupt interrupt;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVFormatContext format = avformat.avformat_alloc_context();
    private @Nullable AVCodecContext context;
    private AVStream stream;
    private int index = NO_STREAM;
    private double unit;
    private double seconds;
    private boolean atEnd;
    private boolean faulty;

    /** Lets a read that waits for a slow disk be cancelled. */
    private static final class Interrupt extends AVIOInterruptCB.Callback_Pointer {

        private final CancelSignal cancel;

        Interrupt(CancelSignal cancel) {
            this.cancel = cancel;
        }

        @Override
        public int call(Pointer nothing) {
            return cancel.isCancelled() ? 1 : 0;
        }
    }

    /**
     * Opens a clip.
     *
     * @param cancel ends reading
     * @throws UnreadablePhotoException if it has no video that can be decoded
     * @throws CancelledException if it was cancelled
     */
    ClipStream(Path file, CancelSignal cancel) {
        this.file = file;
        this.cancel = cancel;
        interrupt = new Interrupt(cancel);
        try {
            open();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open() {
        format.interrupt_callback().callback(interrupt);
        AVDictionary options = new AVDictionary(null);
        try (BytePointer url = new BytePointer("file:" + file, StandardCharsets.UTF_8)) {
            avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            avutil.av_dict_set(options, "codec_whitelist", ClipCodings.decoders(), 0);
            check(avformat.avformat_open_input(format, url, null, options));
        } finally {
            avutil.av_dict_free(options);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            requireSize(format.streams(i).codecpar());
        }
        check(findStreams());
        index = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (index < 0 || (format.streams(index).disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw unreadable(Reason.NOT_A_PICTURE, PhotoProblem.CLIP_NO_VIDEO);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            format.streams(i).discard(i == index ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        stream = format.streams(index);
        unit = avutil.av_q2d(stream.time_base());
        openDecoder(stream.codecpar());
    }

    private void requireSize(AVCodecParameters parameters) {
        if ((long) parameters.width() * parameters.height() > MOST_PIXELS) {
            throw unreadable(
                    Reason.TOO_LARGE,
                    PhotoProblem.TOO_MANY_PIXELS,
                    parameters.width(),
                    parameters.height(),
                    MOST_PIXELS / 1_000_000);
        }
    }

    /** Examines the streams. This decodes some frames, none of which may be huge. */
    private int findStreams() {
        int count = format.nb_streams();
        try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(1, count))) {
            for (int i = 0; i < count; i++) {
                AVDictionary limit = new AVDictionary(null);
                avutil.av_dict_set(limit, "max_pixels", String.valueOf(MOST_PIXELS), 0);
                options.put(i, limit);
            }
            int result = avformat.avformat_find_stream_info(format, options);
            for (int i = 0; i < count; i++) {
                AVDictionary left = options.get(AVDictionary.class, i);
                if (left != null) {
                    avutil.av_dict_free(left);
                }
            }
            return result;
        }
    }

    private void openDecoder(AVCodecParameters parameters) {
        if (PROTECTED.contains(tag(parameters))) {
            throw unreadable(Reason.UNSUPPORTED, PhotoProblem.CLIP_PROTECTED);
        }
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null || !ClipCodings.contains(parameters.codec_id())) {
            String known = avcodec.avcodec_get_name(parameters.codec_id()).getString();
            boolean nameless = parameters.codec_id() == avcodec.AV_CODEC_ID_NONE;
            throw unreadable(Reason.UNSUPPORTED, PhotoProblem.CLIP_CODING, nameless ? tag(parameters) : known);
        }
        context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, parameters);
        context.pkt_timebase(stream.time_base());
        context.thread_count(THREADS);
        context.max_pixels(MOST_PIXELS);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw damaged();
        }
    }

    /** Name of the coding, such as {@code h264}. */
    String coding() {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    /** Duration in seconds; 0 if the file does not say. */
    double duration() {
        double ofStream = stream.duration() == avutil.AV_NOPTS_VALUE ? 0 : stream.duration() * unit;
        double ofAll =
                format.duration() == avutil.AV_NOPTS_VALUE ? 0 : (double) format.duration() / avutil.AV_TIME_BASE;
        return Math.max(0, ofStream > 0 ? ofStream : ofAll);
    }

    /** Orientation of the pictures. */
    Orientation orientation() {
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                stream.codecpar().coded_side_data(),
                stream.codecpar().nb_coded_side_data(),
                avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null) {
            return Orientation.UPRIGHT;
        }
        int[] numbers = new int[9];
        new IntPointer(matrix.data()).get(numbers);
        return Orientation.ofDisplayMatrix(numbers);
    }

    /** Width of a pixel over its height; 1 for most clips. */
    double pixelAspect(AVFrame of) {
        AVRational aspect = avformat.av_guess_sample_aspect_ratio(format, stream, of);
        return aspect.num() > 0 && aspect.den() > 0 ? avutil.av_q2d(aspect) : 1;
    }

    /** Share of the file that has been read, 0..1. */
    double shareRead() {
        long size = avformat.avio_size(format.pb());
        return size <= 0 ? 1 : Math.min(1, (double) avformat.avio_tell(format.pb()) / size);
    }

    /** Tests whether some of the data read so far cannot be decoded. */
    boolean isFaulty() {
        return faulty;
    }

    /** Lets the decoder skip frames that no other frame needs. */
    void skipUnneeded() {
        context.skip_frame(avcodec.AVDISCARD_NONREF);
    }

    /** Times of the key frames in seconds, in order; empty if the file has no list of them, or an incomplete one. */
    double[] keyFrames() {
        if (avformat.avformat_index_get_entries_count(stream) == 0) {
            seek(0); // some demuxers read the list only when it is first needed
        }
        int count = avformat.avformat_index_get_entries_count(stream);
        double[] times = new double[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            AVIndexEntry entry = avformat.avformat_index_get_entry(stream, i);
            if ((entry.flags() & AVIndexEntry.AVINDEX_KEYFRAME) != 0) {
                times[found++] = toSeconds(entry.timestamp());
            }
        }
        return Arrays.copyOf(times, found);
    }

    /**
     * The key frame at one of the times of {@link #keyFrames}. It belongs to this stream and is valid until the next call.
     *
     * @return empty if it cannot be decoded
     * @throws CancelledException if it was cancelled
     */
    Optional<AVFrame> keyFrame(double at) {
        seek(at);
        send();
        avcodec.avcodec_send_packet(context, null);
        atEnd = true;
        Optional<AVFrame> found = next();
        faulty |= found.isEmpty();
        return found;
    }

    /** Moves to the last key frame at or before a time. */
    void seek(double to) {
        long timestamp = Math.round(to / unit) + startTime();
        if (avformat.av_seek_frame(format, index, timestamp, avformat.AVSEEK_FLAG_BACKWARD) < 0) {
            avformat.av_seek_frame(format, index, startTime(), avformat.AVSEEK_FLAG_BACKWARD);
        }
        avcodec.avcodec_flush_buffers(context);
        atEnd = false;
        seconds = to;
    }

    /**
     * The next frame. It belongs to this stream and is valid until the next call.
     *
     * @return empty at the end, or if nothing more can be read
     * @throws CancelledException if it was cancelled
     */
    Optional<AVFrame> next() {
        while (true) {
            cancel.throwIfCancelled();
            int received = avcodec.avcodec_receive_frame(context, frame);
            if (received >= 0) {
                if (isWhole()) {
                    seconds = timeOf();
                    return Optional.of(frame);
                }
                faulty = true;
            } else if (received != org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN()) {
                return Optional.empty();
            } else {
                send();
            }
        }
    }

    /** Time of the current frame, in seconds from the clip's start. */
    double seconds() {
        return seconds;
    }

    /** Sends the next packet to the decoder, or signals that there is none. */
    private void send() {
        while (!atEnd) {
            int read = avformat.av_read_frame(format, packet);
            cancel.throwIfCancelled();
            if (read < 0) {
                faulty |= read != avutil.AVERROR_EOF;
                atEnd = true;
            } else {
                boolean ours = packet.stream_index() == index;
                faulty |= ours && (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
                int sent = ours ? avcodec.avcodec_send_packet(context, packet) : 0;
                faulty |= sent < 0;
                avcodec.av_packet_unref(packet);
                if (ours && sent >= 0) {
                    return;
                }
            }
        }
        avcodec.avcodec_send_packet(context, null);
    }

    private boolean isWhole() {
        return frame.decode_error_flags() == 0 && (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0;
    }

    private double timeOf() {
        long timestamp = frame.best_effort_timestamp();
        if (timestamp != avutil.AV_NOPTS_VALUE) {
            return Math.max(0, toSeconds(timestamp));
        }
        double rate = avutil.av_q2d(stream.avg_frame_rate());
        return seconds + (rate > 0 ? 1 / rate : 0);
    }

    private double toSeconds(long timestamp) {
        return (timestamp - startTime()) * unit;
    }

    private long startTime() {
        return stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
    }

    private static String tag(AVCodecParameters parameters) {
        int tag = parameters.codec_tag();
        byte[] characters = {(byte) tag, (byte) (tag >> 8), (byte) (tag >> 16), (byte) (tag >> 24)};
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    private void check(int result) {
        cancel.throwIfCancelled();
        if (result < 0) {
            throw damaged();
        }
    }

    private UnreadablePhotoException damaged() {
        return unreadable(Reason.DAMAGED, PhotoProblem.CLIP_DAMAGED);
    }

    private UnreadablePhotoException unreadable(Reason reason, PhotoProblem problem, @Nullable Object... details) {
        return new UnreadablePhotoException(file.toString(), reason, problem, details);
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        if (context != null) {
            avcodec.avcodec_free_context(context);
        }
        avformat.avformat_close_input(format);
        interrupt.close();
    }
}
