package lookalike.image;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** One of FFmpeg's decoders, for pictures that are coded independently. Its native memory is freed when it is closed. */
final class StillDecoder implements AutoCloseable {

    static {
        Ffmpeg.loadDecoders();
    }

    /** Number of pixels that is always accepted, because a tile may be larger than the picture. */
    private static final long LEAST_LIMIT = 4_000_000;

    /** Factor by which a coded picture may be larger, because codings pad pictures to whole blocks. */
    private static final int MOST_CODED = 2;

    private final AVCodecContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();

    /**
     * Sets a decoder up.
     *
     * @param configuration the file's settings for all pictures of this kind; may be empty
     * @param pixels stated by the file; a coded picture may be somewhat larger, but is refused if it is much larger
     * @throws IOException if FFmpeg refuses it
     */
    StillDecoder(StillCoding coding, byte[] configuration, long pixels) throws IOException {
        AVCodec codec = avcodec.avcodec_find_decoder(id(coding));
        context = avcodec.avcodec_alloc_context3(codec);
        // The program runs one worker per core.
        context.thread_count(1);
        context.max_pixels(Math.min(PhotoReader.MAX_PIXELS, Math.max(LEAST_LIMIT, MOST_CODED * pixels)));
        if (configuration.length > 0) {
            BytePointer extra =
                    new BytePointer(avutil.av_mallocz(configuration.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE));
            extra.put(configuration);
            context.extradata(extra); // freed with the context
            context.extradata_size(configuration.length);
        }
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            close();
            throw new IOException("the decoder cannot be set up");
        }
    }

    private static int id(StillCoding coding) {
        return switch (coding) {
            case HEVC -> avcodec.AV_CODEC_ID_HEVC;
            case AV1 -> avcodec.AV_CODEC_ID_AV1;
            case AVC -> avcodec.AV_CODEC_ID_H264;
            case JPEG -> avcodec.AV_CODEC_ID_MJPEG;
            case JPEG_2000 -> avcodec.AV_CODEC_ID_JPEG2000;
        };
    }

    /**
     * Decodes a picture. The frame belongs to this decoder and is valid until the next call.
     *
     * @throws IOException if the bytes are damaged
     */
    AVFrame decode(byte[] bytes) throws IOException {
        if (avcodec.av_new_packet(packet, bytes.length) < 0) {
            throw new IOException("no memory for " + bytes.length + " bytes");
        }
        packet.data().put(bytes);
        packet.flags(avcodec.AV_PKT_FLAG_KEY);
        try {
            // After the null packet the decoder holds nothing back, and flushing makes it ready for the next picture.
            if (avcodec.avcodec_send_packet(context, packet) < 0
                    || avcodec.avcodec_send_packet(context, null) < 0
                    || avcodec.avcodec_receive_frame(context, frame) < 0) {
                throw new IOException("the coded picture is damaged");
            }
            avcodec.avcodec_flush_buffers(context);
            return frame;
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
