// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/face.h"
#include "core/cards/occlusion.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

using Masks = std::vector<OcclusionMask>;
using Role = OcclusionMask::Role;
using Shape = OcclusionMask::Shape;

OcclusionMask mask(Role role, const QRectF& place, Shape shape = Shape::Rectangle)
{
    OcclusionMask mask;
    mask.role = role;
    mask.shape = shape;
    mask.place = place;
    return mask;
}

/// Anki's own type for such notes, but for what its script says.
NoteType occlusionType()
{
    const QString side = u"{{#Header}}<div>{{Header}}</div>{{/Header}}\n"
                         u"<div style=\"display: none\">{{cloze:Occlusion}}</div>\n"
                         u"<div id=\"err\"></div>\n<div id=\"image-occlusion-container\">\n"
                         u"    {{Image}}\n    <canvas id=\"image-occlusion-canvas\"></canvas>\n"
                         u"</div>\n<script>\nanki.imageOcclusion.setup();\n</script>\n"_s;
    return {{}, u"Image Occlusion"_s, NoteTypeKind::Cloze,
        {u"Occlusion"_s, u"Image"_s, u"Header"_s, u"Back Extra"_s, u"Comments"_s},
        {{u"Image Occlusion"_s, side,
            side + u"{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}"_s}},
        {}};
}

} // namespace

class TestOcclusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesAreRead_data();
    void shapesAreRead();
    void rolesDependOnCardAndSide_data();
    void rolesDependOnCardAndSide();
    void cardOfAnkisTypeHasItsMasks();
    void hostileFieldTakesBoundedTime();
};

void TestOcclusion::shapesAreRead_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<Masks>("masks");

    const auto row = [](const char* name, const QString& shape, const Masks& masks) {
        QTest::newRow(name) << shape << masks;
    };
    row("rectangle", u"rect:left=.25:top=.5:width=.125:height=.0625:oi=1"_s,
        {mask(Role::Asked, {0.25, 0.5, 0.125, 0.0625})});
    row("ellipse", u"ellipse:left=.25:top=.5:rx=.125:ry=.0625"_s,
        {mask(Role::Asked, {0.25, 0.5, 0.25, 0.125}, Shape::Ellipse)});
    row("ellipse with its own size", u"ellipse:left=0:top=0:width=.5:height=.25"_s,
        {mask(Role::Asked, {0, 0, 0.5, 0.25}, Shape::Ellipse)});
    OcclusionMask polygon = mask(Role::Asked, {0, 0, 0, 0}, Shape::Polygon);
    polygon.points = {{0.5, 0}, {1, 1}, {0, 0.75}};
    row("polygon", u"polygon:points=.5,0 1,1 x,y 0,.75"_s, {polygon});
    OcclusionMask label = mask(Role::Label, {0.5, 0.25, 0, 0}, Shape::Label);
    label.text = u"a: <b"_s;
    row("text", u"text:left=.5:top=.25:text=a\\: &lt;b:scale=1:fs=.1"_s, {label});
    OcclusionMask turned = mask(Role::Asked, {0, 0, 1, 1});
    turned.degrees = 90;
    row("turned by a quarter", u"rect:left=0:top=0:width=1:height=1:angle=2500"_s, {turned});
    row("beyond all bounds", u"rect:left=-1e9:top=7:width=1e300:height=1"_s,
        {mask(Role::Asked, {-1, 2, 2, 1})});
    row("no number", u"rect:left=a:top=.5:width=nan:height=.5"_s, {});
    row("without a size", u"rect:left=.5:top=.5"_s, {});
    row("two points", u"polygon:points=0,0 1,1"_s, {});
    row("unknown shape", u"star:left=.5:top=.5:width=.5:height=.5"_s, {});
    row("empty text", u"text:left=0:top=0:text= "_s, {});
}

void TestOcclusion::shapesAreRead()
{
    QFETCH(QString, shape);
    const QString field = u"{{c1::image-occlusion:"_s + shape + u"}}"_s;
    QTEST(occlusionMasks(field, 1, Side::Question), "masks");
    QCOMPARE(withoutOcclusions(u"a"_s + field + u"b"_s), u"ab"_s);
}

void TestOcclusion::rolesDependOnCardAndSide_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Side>("side");
    QTest::addColumn<QList<Role>>("roles");

    // In the field below: 1, which stays covered, 2, which does not, 1 and 2, a label.
    using Roles = QList<Role>;
    QTest::newRow("first, question")
        << 1 << Side::Question << Roles{Role::Asked, Role::Asked, Role::Label};
    QTest::newRow("first, answer")
        << 1 << Side::Answer << Roles{Role::Revealed, Role::Revealed, Role::Label};
    QTest::newRow("second, question")
        << 2 << Side::Question << Roles{Role::Hidden, Role::Asked, Role::Asked, Role::Label};
    QTest::newRow("second, answer")
        << 2 << Side::Answer << Roles{Role::Hidden, Role::Revealed, Role::Revealed, Role::Label};
    QTest::newRow("third") << 3 << Side::Question << Roles{Role::Hidden, Role::Label};
}

void TestOcclusion::rolesDependOnCardAndSide()
{
    QFETCH(int, number);
    QFETCH(Side, side);
    const QString place = u":left=0:top=0:width=1:height=1"_s;
    const QString field = u"{{c1::image-occlusion:rect"_s + place
        + u":oi=1}}<br>{{c2::image-occlusion:rect"_s + place
        + u"}}<br>{{c1,2::image-occlusion:rect"_s + place
        + u":oi=0}}<br>{{c0::image-occlusion:text:left=0:top=0:text=x}}"_s;
    QList<Role> roles;
    for (const OcclusionMask& mask : occlusionMasks(field, number, side))
        roles.append(mask.role);
    QTEST(roles, "roles");
}

void TestOcclusion::cardOfAnkisTypeHasItsMasks()
{
    Note note;
    note.format = TextFormat::Html;
    note.fields = {u"{{c1::image-occlusion:rect:left=0:top=0:width=.5:height=.5}}<br>"
                   u"{{c2::image-occlusion:rect:left=.5:top=0:width=.5:height=.5}}<br>"_s,
        u"<img src=\"brain.png\">"_s, u"Brain"_s, u"more"_s};
    const NoteType type = occlusionType();
    QCOMPARE(ordinals(type, note), (std::vector<int>{0, 1}));
    const Face face = render(type, note, 1, {}).value_or(Face());
    QCOMPARE(QString(face.question).remove(u'\n').remove(u' '),
        u"<div>Brain</div><div></div><div><imgsrc=\"brain.png\"/></div>"_s);
    QCOMPARE(face.questionMasks, (Masks{mask(Role::Asked, {0.5, 0, 0.5, 0.5})}));
    QCOMPARE(face.answerMasks, (Masks{mask(Role::Revealed, {0.5, 0, 0.5, 0.5})}));
    QVERIFY(face.answer.contains("brain.png"_L1));
    QVERIFY(face.answer.contains("more"_L1));
    QVERIFY(face.replacesQuestion);
}

void TestOcclusion::hostileFieldTakesBoundedTime()
{
    const QString place = u":left=0:top=0:width=1:height=1"_s;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(occlusionMasks((u"{{c1::image-occlusion:rect"_s + place + u"}}"_s).repeated(20'000), 1,
                 Side::Question)
                 .size(),
        500UL);
    for (const QString& part : {u"{{c1::image-occlusion:"_s, u"{{c1::image-occlusion:rect:"_s,
             u"{{c1,1"_s, u"{{c1::"_s, u"{"_s, u":"_s}) {
        const QString field = part.repeated(1'000'000 / part.size());
        QCOMPARE(occlusionMasks(field, 1, Side::Question), Masks());
        QCOMPARE(withoutOcclusions(field), field);
    }
    const QString points =
        u"{{c1::image-occlusion:polygon:points="_s + u"0,0 "_s.repeated(100'000) + u"}}"_s;
    QCOMPARE(occlusionMasks(points, 1, Side::Question).at(0).points.size(), 1'000);
    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestOcclusion)
#include "tst_occlusion.moc"
