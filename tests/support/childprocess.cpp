// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>
#include <tuple>

using namespace Qt::StringLiterals;

namespace reprise::test {

namespace {
const QString mark = u"--as-child"_s;
constexpr unsigned nobody = 65'534;
} // namespace

QByteArray runChild(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{mark} + arguments);
    if (!process.waitForFinished(60'000)) {
        qFatal("the child did not end: %s", qPrintable(process.errorString()));
    }
    return process.readAllStandardOutput();
}

bool isChild(int argc, char** argv, const std::function<QByteArray(const QStringList&)>& child)
{
    if (argc < 2 || QString::fromLocal8Bit(argv[1]) != mark) {
        return false;
    }
    const QCoreApplication application(argc, argv);
    const QByteArray said = child(QCoreApplication::arguments().mid(2));
    std::fwrite(said.constData(), 1, static_cast<size_t>(said.size()), stdout);
    return true;
}

Unprivileged::Unprivileged()
    : m_user(::geteuid())
{
    // Where it fails, isOrdinary() says so.
    if (m_user == 0) {
        std::ignore = ::seteuid(nobody);
    }
}

Unprivileged::~Unprivileged()
{
    if (::geteuid() != m_user && ::seteuid(m_user) != 0) {
        qFatal("cannot become root again");
    }
}

bool Unprivileged::isOrdinary() const
{
    return ::geteuid() != 0;
}

} // namespace reprise::test
