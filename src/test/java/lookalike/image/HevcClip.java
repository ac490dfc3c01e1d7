package lookalike.image;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Clips in HEVC, made without an encoder, since none with a free licence is available here: they contain the coded picture of a HEIC file.
 */
final class HevcClip {

    private HevcClip() {}

    /** Writes a clip that shows the picture of a HEIC file without tiles a number of times, once per second. */
    static void write(Path clip, byte[] heic, int times) throws IOException {
        HeifItems items = HeifItems.of(heic).orElseThrow();
        HeifPicture picture = HeifPicture.of(items).orElseThrow();
        HeifPicture.Part part = picture.parts().get(0);
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(format, null, null, clip.toString()));
        AVStream stream = avformat.avformat_new_stream(format, null);
        stream.time_base(new AVRational().num(1).den(1000));
        AVCodecParameters parameters = stream.codecpar();
        parameters.codec_type(avutil.AVMEDIA_TYPE_VIDEO);
        parameters.codec_id(avcodec.AV_CODEC_ID_HEVC);
        parameters.width(picture.width());
        parameters.height(picture.height());
        byte[] configuration = part.configuration();
        BytePointer extra = new BytePointer(avutil.av_mallocz(
                configuration.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE)); // freed with the stream
        extra.put(configuration);
        parameters.extradata(extra);
        parameters.extradata_size(configuration.length);
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open(out, clip.toString(), avformat.AVIO_FLAG_WRITE));
        format.pb(out);
        check(avformat.avformat_write_header(format, (AVDictionary) null));
        byte[] coded = items.bytes(part.item());
        AVPacket packet = avcodec.av_packet_alloc();
        for (int i = 0; i < times; i++) {
            check(avcodec.av_new_packet(packet, coded.length));
            packet.data().put(coded);
            packet.pts(1000L * i).dts(1000L * i).duration(1000);
            packet.flags(avcodec.AV_PKT_FLAG_KEY);
            avcodec.av_packet_rescale_ts(packet, new AVRational().num(1).den(1000), stream.time_base());
            check(avformat.av_interleaved_write_frame(format, packet));
        }
        check(avformat.av_write_trailer(format));
        avcodec.av_packet_free(packet);
        avformat.avio_closep(format.pb());
        avformat.avformat_free_context(format);
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg cannot write the clip: error " + result);
        }
    }
}
