package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** XMP packets as other programs write them, each with a named face, and photos with such packets. */
public final class XmpPackets {

    private static final String MWG = "http://www.metadataworkinggroup.com/schemas/regions/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private XmpPackets() {}

    /** A face, its centre and size as shares of a picture. */
    public record Place(String name, double x, double y, double width, double height) {}

    /** A packet like digiKam's: elements, both schemas with the same names, and a pet. */
    public static String digikam(Place face, int width, int height) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
                 <rdf:RDF xmlns:rdf="%s"><rdf:Description rdf:about=""
                   xmlns:mwg-rs="%s" xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
                   xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:MP="http://ns.microsoft.com/photo/1.2/"
                   xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
                   xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#">
                  <mwg-rs:Regions rdf:parseType="Resource">
                   <mwg-rs:AppliedToDimensions stDim:w="%d" stDim:h="%d" stDim:unit="pixel"/>
                   <mwg-rs:RegionList><rdf:Bag>
                     <rdf:li><rdf:Description mwg-rs:Name="Rex" mwg-rs:Type="Pet">
                       <mwg-rs:Area stArea:x="0.1" stArea:y="0.1" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/>
                     </rdf:Description></rdf:li>
                     <rdf:li rdf:parseType="Resource">
                       <mwg-rs:Type>Face</mwg-rs:Type><mwg-rs:Name>%s</mwg-rs:Name>
                       <mwg-rs:Area rdf:parseType="Resource"><stArea:x>%s</stArea:x><stArea:y>%s</stArea:y>
                         <stArea:w>%s</stArea:w><stArea:h>%s</stArea:h><stArea:unit>normalized</stArea:unit></mwg-rs:Area>
                     </rdf:li>
                     <rdf:li rdf:parseType="Resource"><mwg-rs:Type>Face</mwg-rs:Type>
                       <mwg-rs:Area stArea:x="0.8" stArea:y="0.8" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/>
                     </rdf:li>
                   </rdf:Bag></mwg-rs:RegionList>
                  </mwg-rs:Regions>
                  <MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li
                    MPReg:PersonDisplayName="%s" MPReg:Rectangle="%s"/></rdf:Bag></MPRI:Regions></MP:RegionInfo>
                 </rdf:Description></rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        RDF,
                        MWG,
                        width,
                        height,
                        face.name,
                        face.x,
                        face.y,
                        face.width,
                        face.height,
                        face.name,
                        rectangle(face));
    }

    /** A packet like Lightroom's: attributes where possible, a rotation, and another prefix of the names. */
    public static String lightroom(Place face, int width, int height) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0-c000">
                 <rdf:RDF xmlns:rdf="%s"><rdf:Description rdf:about="" xmlns:regions="%s"
                   xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" xmlns:area="http://ns.adobe.com/xmp/sType/Area#">
                  <regions:Regions rdf:parseType="Resource">
                   <regions:AppliedToDimensions stDim:w="%d" stDim:h="%d" stDim:unit="pixel"/>
                   <regions:RegionList><rdf:Bag><rdf:li>
                     <rdf:Description regions:Rotation="0.00000" regions:Name="%s" regions:Type="Face">
                      <regions:Area area:h="%s" area:w="%s" area:x="%s" area:y="%s" area:unit="normalized"/>
                     </rdf:Description>
                   </rdf:li></rdf:Bag></regions:RegionList>
                  </regions:Regions>
                 </rdf:Description></rdf:RDF>
                </x:xmpmeta>""".formatted(RDF, MWG, width, height, face.name, face.height, face.width, face.x, face.y);
    }

    /** A packet like Picasa's: a sequence instead of a bag, and no unit. */
    public static String picasa(Place face, int width, int height) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 5.1.2">
                 <rdf:RDF xmlns:rdf="%s"><rdf:Description rdf:about="" xmlns:mwg-rs="%s"
                   xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">
                  <mwg-rs:Regions rdf:parseType="Resource">
                   <mwg-rs:AppliedToDimensions rdf:parseType="Resource"><stDim:w>%d</stDim:w><stDim:h>%d</stDim:h>
                     <stDim:unit>pixel</stDim:unit></mwg-rs:AppliedToDimensions>
                   <mwg-rs:RegionList><rdf:Seq><rdf:li rdf:parseType="Resource">
                     <mwg-rs:Area rdf:parseType="Resource"><stArea:x>%s</stArea:x><stArea:y>%s</stArea:y>
                       <stArea:w>%s</stArea:w><stArea:h>%s</stArea:h></mwg-rs:Area>
                     <mwg-rs:Name>%s</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type>
                   </rdf:li></rdf:Seq></mwg-rs:RegionList>
                  </mwg-rs:Regions>
                 </rdf:Description></rdf:RDF>
                </x:xmpmeta>""".formatted(RDF, MWG, width, height, face.x, face.y, face.width, face.height, face.name);
    }

    /** A packet like that of Windows Photo Gallery: only Microsoft's schema, and another name of the outer element. */
    public static String windows(Place face) {
        return """
                <xmp:xmpmeta xmlns:xmp="adobe:ns:meta/"><rdf:RDF xmlns:rdf="%s">
                 <rdf:Description rdf:about="" xmlns:MP="http://ns.microsoft.com/photo/1.2/"><MP:RegionInfo>
                  <rdf:Description xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"><MPRI:Regions><rdf:Bag><rdf:li>
                   <rdf:Description xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#">
                    <MPReg:Rectangle>%s</MPReg:Rectangle><MPReg:PersonDisplayName>%s</MPReg:PersonDisplayName>
                   </rdf:Description>
                  </rdf:li></rdf:Bag></MPRI:Regions></rdf:Description>
                 </MP:RegionInfo></rdf:Description>
                </rdf:RDF></xmp:xmpmeta>""".formatted(RDF, rectangle(face), face.name);
    }

    private static String rectangle(Place face) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %s",
                face.x - face.width / 2,
                face.y - face.height / 2,
                face.width,
                face.height);
    }

    /** A JPEG with a packet in a segment of its own. */
    public static byte[] inJpeg(byte[] jpeg, String packet) {
        byte[] content = ("http://ns.adobe.com/xap/1.0/\0" + packet).getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        out.put(jpeg, 0, 2);
        out.put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (2 + content.length))
                .put(content);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }
}
