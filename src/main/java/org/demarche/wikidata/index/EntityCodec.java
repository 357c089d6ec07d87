package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.Relation;
import org.jspecify.annotations.Nullable;

/** Encodes entities as bytes for the index. The encoding is part of {@link IndexFormat#VERSION}. */
final class EntityCodec {

    /** The bit of each kind. The order must not change. */
    private static final List<EntityKind> KINDS = List.of(
            EntityKind.PERSON,
            EntityKind.INSTITUTION,
            EntityKind.STATE,
            EntityKind.PLACE,
            EntityKind.DOCUMENT,
            EntityKind.ISSUE,
            EntityKind.ROLE,
            EntityKind.CLASS);

    private static final int NO_DATE = 0;
    private static final int DATE = 1;

    private EntityCodec() {}

    private interface Writer<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static byte[] encode(KnownEntity entity) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            write(entity, out);
            return out.toArrayCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownEntity decode(BytesRef bytes) {
        try {
            return read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(KnownEntity entity, DataOutput out) throws IOException {
        out.writeString(entity.id());
        out.writeVInt(kinds(entity.kinds()));
        out.writeVInt(entity.sitelinks());
        write(entity.labels(), (text, to) -> to.writeString(text), out);
        write(entity.aliases(), EntityCodec::writeTexts, out);
        writeTexts(entity.shortNames(), out);
        write(entity.descriptions(), (text, to) -> to.writeString(text), out);
        writeTexts(entity.types(), out);
        out.writeVInt(entity.relations().size());
        for (Relation relation : entity.relations()) {
            out.writeString(relation.property());
            out.writeString(relation.target());
            writeDate(relation.from(), out);
            writeDate(relation.until(), out);
        }
        write(entity.dates(), (date, to) -> writeDate(date, to), out);
        writeCoordinates(entity.seat(), out);
        write(entity.identifiers(), EntityCodec::writeTexts, out);
    }

    private static KnownEntity read(DataInput in) throws IOException {
        String id = in.readString();
        Set<EntityKind> kinds = kinds(in.readVInt());
        int sitelinks = in.readVInt();
        Map<String, String> labels = readMap(DataInput::readString, in);
        Map<String, List<String>> aliases = readMap(EntityCodec::readTexts, in);
        List<String> shortNames = readTexts(in);
        Map<String, String> descriptions = readMap(DataInput::readString, in);
        List<String> types = readTexts(in);
        List<Relation> relations = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            relations.add(new Relation(in.readString(), in.readString(), readDate(in), readDate(in)));
        }
        Map<String, PartialDate> dates = readMap(EntityCodec::readKnownDate, in);
        Coordinates seat = readCoordinates(in);
        Map<String, List<String>> identifiers = readMap(EntityCodec::readTexts, in);
        return new KnownEntity(
                id,
                labels,
                aliases,
                shortNames,
                descriptions,
                kinds,
                types,
                relations,
                dates,
                seat,
                identifiers,
                sitelinks);
    }

    private static int kinds(Set<EntityKind> kinds) {
        int mask = 0;
        for (int i = 0; i < KINDS.size(); i++) {
            mask |= kinds.contains(KINDS.get(i)) ? 1 << i : 0;
        }
        return mask;
    }

    static Set<EntityKind> kinds(int mask) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (int i = 0; i < KINDS.size(); i++) {
            if ((mask & (1 << i)) != 0) {
                kinds.add(KINDS.get(i));
            }
        }
        return kinds;
    }

    private static <T> void write(Map<String, T> map, Writer<T> values, DataOutput out) throws IOException {
        out.writeVInt(map.size());
        for (String key : map.keySet().stream().sorted().toList()) {
            out.writeString(key);
            values.write(Objects.requireNonNull(map.get(key)), out);
        }
    }

    private static <T> Map<String, T> readMap(Reader<T> values, DataInput in) throws IOException {
        Map<String, T> map = new HashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            map.put(in.readString(), values.read(in));
        }
        return map;
    }

    private static void writeTexts(Collection<String> texts, DataOutput out) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readString());
        }
        return texts;
    }

    private static void writeDate(@Nullable PartialDate date, DataOutput out) throws IOException {
        if (date == null) {
            out.writeByte((byte) NO_DATE);
            return;
        }
        out.writeByte((byte) DATE);
        out.writeZInt(date.year());
        out.writeByte((byte) date.month());
        out.writeByte((byte) date.day());
    }

    private static @Nullable PartialDate readDate(DataInput in) throws IOException {
        return in.readByte() == NO_DATE ? null : new PartialDate(in.readZInt(), in.readByte(), in.readByte());
    }

    private static PartialDate readKnownDate(DataInput in) throws IOException {
        return Objects.requireNonNull(readDate(in));
    }

    private static void writeCoordinates(@Nullable Coordinates place, DataOutput out) throws IOException {
        out.writeByte((byte) (place == null ? 0 : 1));
        if (place != null) {
            out.writeLong(Double.doubleToLongBits(place.latitude()));
            out.writeLong(Double.doubleToLongBits(place.longitude()));
        }
    }

    private static @Nullable Coordinates readCoordinates(DataInput in) throws IOException {
        return in.readByte() == 0
                ? null
                : new Coordinates(Double.longBitsToDouble(in.readLong()), Double.longBitsToDouble(in.readLong()));
    }
}
