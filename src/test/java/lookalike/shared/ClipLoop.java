package lookalike.shared;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;

/** Makes a long clip by repeating a short one, without encoding it again. */
public final class ClipLoop {

    private ClipLoop() {}

    /** Writes a clip that repeats the video of another one. */
    public static void write(Path once, Path many, int times) throws IOException {
        AVFormatContext out = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(out, null, null, many.toString()));
        AVStream to = avformat.avformat_new_stream(out, null);
        AVPacket packet = avcodec.av_packet_alloc();
        long offset = 0;
        for (int i = 0; i < times; i++) {
            AVFormatContext in = new AVFormatContext(null);
            check(avformat.avformat_open_input(in, once.toString(), null, (AVDictionary) null));
            check(avformat.avformat_find_stream_info(in, (AVDictionary) null));
            AVStream from = in.streams(0);
            if (i == 0) {
                avcodec.avcodec_parameters_copy(to.codecpar(), from.codecpar());
                to.codecpar().codec_tag(0);
                to.time_base(from.time_base());
                AVIOContext file = new AVIOContext(null);
                check(avformat.avio_open(file, many.toString(), avformat.AVIO_FLAG_WRITE));
                out.pb(file);
                check(avformat.avformat_write_header(out, (AVDictionary) null));
            }
            long end = offset;
            while (avformat.av_read_frame(in, packet) >= 0) {
                packet.pts(packet.pts() + offset).dts(packet.dts() + offset).pos(-1);
                end = Math.max(end, packet.pts() + packet.duration());
                avcodec.av_packet_rescale_ts(packet, from.time_base(), to.time_base());
                check(avformat.av_interleaved_write_frame(out, packet));
            }
            offset = end;
            avformat.avformat_close_input(in);
        }
        check(avformat.av_write_trailer(out));
        AVIOContext file = out.pb();
        avformat.avio_closep(file);
        avcodec.av_packet_free(packet);
        avformat.avformat_free_context(out);
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg cannot write the loop: error " + result);
        }
    }
}
