package lookalike.image;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * Codings of the video of clips: those of phones, cameras, editing programs and the web. FFmpeg has hundreds of decoders, and a file
 * chooses the one that reads it. The rare ones are those in which faults are found that let a file write into the program's memory. No
 * other decoders are opened, and none for sound.
 */
final class ClipCodings {

    static {
        Ffmpeg.loadDecoders();
    }

    private static final int[] IDS = {
        avcodec.AV_CODEC_ID_H264,
        avcodec.AV_CODEC_ID_HEVC,
        avcodec.AV_CODEC_ID_AV1,
        avcodec.AV_CODEC_ID_VP8,
        avcodec.AV_CODEC_ID_VP9,
        avcodec.AV_CODEC_ID_MPEG4,
        avcodec.AV_CODEC_ID_MSMPEG4V3,
        avcodec.AV_CODEC_ID_H263,
        avcodec.AV_CODEC_ID_MJPEG,
        avcodec.AV_CODEC_ID_MPEG1VIDEO,
        avcodec.AV_CODEC_ID_MPEG2VIDEO,
        avcodec.AV_CODEC_ID_PRORES,
        avcodec.AV_CODEC_ID_DNXHD,
        avcodec.AV_CODEC_ID_DVVIDEO,
        avcodec.AV_CODEC_ID_VC1,
        avcodec.AV_CODEC_ID_WMV3,
        avcodec.AV_CODEC_ID_THEORA
    };

    private ClipCodings() {}

    /** Tests whether a coding is decoded. */
    static boolean contains(int id) {
        return Arrays.stream(IDS).anyMatch(known -> known == id);
    }

    /** The names of the decoders, separated by commas, for FFmpeg's option {@code codec_whitelist}. */
    static String decoders() {
        return Arrays.stream(IDS)
                .mapToObj(avcodec::avcodec_find_decoder)
                .filter(decoder -> decoder != null) // a build may lack one
                .map(AVCodec::name)
                .map(name -> name.getString())
                .collect(Collectors.joining(","));
    }
}
