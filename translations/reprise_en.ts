<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardCommands</name>
    <message numerus="yes">
        <source>%n card(s) changed.</source>
        <translation>
            <numerusform>%n card changed.</numerusform>
            <numerusform>%n cards changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message numerus="yes">
        <source>Suspend %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Suspend %n card</numerusform>
            <numerusform>Suspend %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsuspend %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Unsuspend %n card</numerusform>
            <numerusform>Unsuspend %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bury %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Bury %n card</numerusform>
            <numerusform>Bury %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unbury %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Unbury %n card</numerusform>
            <numerusform>Unbury %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Flag %n card</numerusform>
            <numerusform>Flag %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored text of %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Restored text of %n note</numerusform>
            <numerusform>Restored text of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Delete %n note</numerusform>
            <numerusform>Delete %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Delete %n card</numerusform>
            <numerusform>Delete %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Make %n card</numerusform>
            <numerusform>Make %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Move %n card</numerusform>
            <numerusform>Move %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Tag %n note</numerusform>
            <numerusform>Tag %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Remove tags from %n note</numerusform>
            <numerusform>Remove tags from %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the due date of %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Set the due date of %n card</numerusform>
            <numerusform>Set the due date of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Reset %n card</numerusform>
            <numerusform>Reset %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the type of %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Change the type of %n note</numerusform>
            <numerusform>Change the type of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Replace in %n note</numerusform>
            <numerusform>Replace in %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n unused file(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Remove %n unused file</numerusform>
            <numerusform>Remove %n unused files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message numerus="yes">
        <source>%n note(s) changed.</source>
        <translation>
            <numerusform>%n note changed.</numerusform>
            <numerusform>%n notes changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved.</source>
        <translation>
            <numerusform>%n card moved.</numerusform>
            <numerusform>%n cards moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n note deleted.</numerusform>
            <numerusform>%n notes deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) deleted.</source>
        <translation>
            <numerusform>%n card deleted.</numerusform>
            <numerusform>%n cards deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%Ln note(s) written to %1.</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>%Ln note written to %1.</numerusform>
            <numerusform>%Ln notes written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) left out: they make no card, or a deck of text cannot hold them.</source>
        <translation>
            <numerusform>%Ln note left out: it makes no card, or a deck of text cannot hold it.</numerusform>
            <numerusform>%Ln notes left out: they make no card, or a deck of text cannot hold them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing, or named like another one.</source>
        <translation>
            <numerusform>%Ln file missing, or named like another one.</numerusform>
            <numerusform>%Ln files missing, or named like another one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message numerus="yes">
        <source>This concerns %Ln note(s).</source>
        <translation>
            <numerusform>This concerns %Ln note.</numerusform>
            <numerusform>This concerns %Ln notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) are added.</source>
        <translation>
            <numerusform>%Ln card is added.</numerusform>
            <numerusform>%Ln cards are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) are removed, with their schedule.</source>
        <translation>
            <numerusform>%Ln card is removed, with its schedule.</numerusform>
            <numerusform>%Ln cards are removed, with their schedule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) stay, but have nothing to ask.</source>
        <translation>
            <numerusform>%Ln card stays, but has nothing to ask.</numerusform>
            <numerusform>%Ln cards stay, but have nothing to ask.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) would have no card.</source>
        <translation>
            <numerusform>%Ln note would have no card.</numerusform>
            <numerusform>%Ln notes would have no card.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>an interval</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>today, then %Ln day(s)</source>
        <comment>on a grade button: asked again today, then after this interval</comment>
        <translation>
            <numerusform>today, then %Ln day</numerusform>
            <numerusform>today, then %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyCommands</name>
    <message numerus="yes">
        <source>This card was missed %n time(s). It might be worth asking differently.</source>
        <translation>
            <numerusform>This card was missed %n time. It might be worth asking differently.</numerusform>
            <numerusform>This card was missed %n times. It might be worth asking differently.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tidy</name>
    <message numerus="yes">
        <source>The schedule of %Ln answered card(s) goes with them.</source>
        <translation>
            <numerusform>The schedule of %Ln answered card goes with them.</numerusform>
            <numerusform>The schedule of %Ln answered cards goes with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) will be gone too. The oldest note of each group stays.</source>
        <translation>
            <numerusform>%Ln card will be gone too. The oldest note of each group stays.</numerusform>
            <numerusform>%Ln cards will be gone too. The oldest note of each group stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln group(s) other fields differ: what only the newer notes say is lost.</source>
        <translation>
            <numerusform>In %Ln group other fields differ: what only the newer notes say is lost.</numerusform>
            <numerusform>In %Ln groups other fields differ: what only the newer notes say is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes, the same in every field</source>
        <translation>
            <numerusform>%Ln notes, the same in every field</numerusform>
            <numerusform>%Ln notes, the same in every field</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes, other fields differ</source>
        <translation>
            <numerusform>%Ln notes, other fields differ</numerusform>
            <numerusform>%Ln notes, other fields differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln Note(s) in Browse</source>
        <translation>
            <numerusform>Show %Ln Note in Browse</numerusform>
            <numerusform>Show %Ln Notes in Browse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln Card(s) in Browse</source>
        <translation>
            <numerusform>Show %Ln Card in Browse</numerusform>
            <numerusform>Show %Ln Cards in Browse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Newer Note(s)…</source>
        <translation>
            <numerusform>Delete %Ln Newer Note…</numerusform>
            <numerusform>Delete %Ln Newer Notes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Card(s)…</source>
        <translation>
            <numerusform>Delete %Ln Card…</numerusform>
            <numerusform>Delete %Ln Cards…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Note(s)…</source>
        <translation>
            <numerusform>Delete %Ln Note…</numerusform>
            <numerusform>Delete %Ln Notes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make Cards for %Ln Note(s)…</source>
        <translation>
            <numerusform>Make Cards for %Ln Note…</numerusform>
            <numerusform>Make Cards for %Ln Notes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Card(s)…</source>
        <translation>
            <numerusform>Move %Ln Card…</numerusform>
            <numerusform>Move %Ln Cards…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln File(s)</source>
        <translation>
            <numerusform>Remove %Ln File</numerusform>
            <numerusform>Remove %Ln Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln File(s) Away…</source>
        <translation>
            <numerusform>Move %Ln File Away…</numerusform>
            <numerusform>Move %Ln Files Away…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln newer note(s)?</source>
        <translation>
            <numerusform>Delete %Ln newer note?</numerusform>
            <numerusform>Delete %Ln newer notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln card(s)?</source>
        <translation>
            <numerusform>Delete %Ln card?</numerusform>
            <numerusform>Delete %Ln cards?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln note(s)?</source>
        <translation>
            <numerusform>Delete %Ln note?</numerusform>
            <numerusform>Delete %Ln notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln file(s) away?</source>
        <translation>
            <numerusform>Move %Ln file away?</numerusform>
            <numerusform>Move %Ln files away?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Note(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Delete %Ln Note</numerusform>
            <numerusform>Delete %Ln Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Card(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Delete %Ln Card</numerusform>
            <numerusform>Delete %Ln Cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln File(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Move %Ln File</numerusform>
            <numerusform>Move %Ln Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Card(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Move %Ln Card</numerusform>
            <numerusform>Move %Ln Cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln note deleted. Ctrl+Z brings them back.</numerusform>
            <numerusform>%Ln notes deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln card deleted. Ctrl+Z brings them back.</numerusform>
            <numerusform>%Ln cards deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) made. Ctrl+Z takes them away.</source>
        <translation>
            <numerusform>%Ln card made. Ctrl+Z takes them away.</numerusform>
            <numerusform>%Ln cards made. Ctrl+Z takes them away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) moved. Ctrl+Z moves them back.</source>
        <translation>
            <numerusform>%Ln card moved. Ctrl+Z moves them back.</numerusform>
            <numerusform>%Ln cards moved. Ctrl+Z moves them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln file removed. Ctrl+Z brings them back.</numerusform>
            <numerusform>%Ln files removed. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moved to the folder “removed”.</source>
        <translation>
            <numerusform>%Ln file moved to the folder “removed”.</numerusform>
            <numerusform>%Ln files moved to the folder “removed”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>min: minutes</extracomment>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Study %Ln new cards · %1</source>
        <extracomment>%1 is the time: &quot;about 8 min&quot;</extracomment>
        <translation>
            <numerusform>Study %Ln new card · %1</numerusform>
            <numerusform>Study %Ln new cards · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Study %Ln cards · %1</source>
        <extracomment>%1 is the time: &quot;about 18 min&quot;</extracomment>
        <translation>
            <numerusform>Study %Ln card · %1</numerusform>
            <numerusform>Study %Ln cards · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more new cards</source>
        <translation>
            <numerusform>%Ln more new card</numerusform>
            <numerusform>%Ln more new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln cards seen</source>
        <translation>
            <numerusform>%1 of %Ln card seen</numerusform>
            <numerusform>%1 of %Ln cards seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards, none seen yet</source>
        <translation>
            <numerusform>%Ln card, not seen yet</numerusform>
            <numerusform>%Ln cards, none seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <extracomment>Stands in &quot;441 cards in 15 topics, none seen yet&quot;.</extracomment>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln topics, none seen yet</source>
        <extracomment>%1 is &quot;441 cards&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln topic, none seen yet</numerusform>
            <numerusform>%1 in %Ln topics, none seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %Ln a day you will have met all %1 cards by %2.</source>
        <extracomment>%1 is a number of cards, %2 a date</extracomment>
        <translation>
            <numerusform>At %Ln a day you will have met all %1 cards by %2.</numerusform>
            <numerusform>At %Ln a day you will have met all %1 cards by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days in a row</source>
        <translation>
            <numerusform>%Ln day in a row</numerusform>
            <numerusform>%Ln days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::CardPreview</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <comment>that a note makes</comment>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::ComparisonPane</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::CountsView</name>
    <message numerus="yes">
        <source>%Ln new card(s) left today</source>
        <translation>
            <numerusform>%Ln new card left today</numerusform>
            <numerusform>%Ln new cards left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) to drill</source>
        <translation>
            <numerusform>%Ln card to drill</numerusform>
            <numerusform>%Ln cards to drill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) due</source>
        <translation>
            <numerusform>%Ln review due</numerusform>
            <numerusform>%Ln reviews due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::DestinationModel</name>
    <message numerus="yes">
        <source>%1, %Ln cards left</source>
        <translation>
            <numerusform>%1, %Ln card left</numerusform>
            <numerusform>%1, %Ln cards left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::DonePage</name>
    <message numerus="yes">
        <source>%Ln card(s) left today in other topics</source>
        <translation>
            <numerusform>%Ln card left today in other topics</numerusform>
            <numerusform>%Ln cards left today in other topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>card</numerusform>
            <numerusform>cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s), %1 of them new</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>card, %1 of them new</numerusform>
            <numerusform>cards, %1 of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln review(s) right</source>
        <translation>
            <numerusform>%1 of %Ln review right</numerusform>
            <numerusform>%1 of %Ln reviews right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new card(s)</source>
        <translation>
            <numerusform>%Ln new card</numerusform>
            <numerusform>%Ln new cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::FieldsPane</name>
    <message numerus="yes">
        <source>%n other note(s) with the same front</source>
        <translation>
            <numerusform>%n other note with the same front</numerusform>
            <numerusform>%n other notes with the same front</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) with text: this note type does not have them, and what is in them is not saved with the note.</source>
        <translation>
            <numerusform>%n more field with text: this note type does not have it, and what is in it is not saved with the note.</numerusform>
            <numerusform>%n more fields with text: this note type does not have them, and what is in them is not saved with the note.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::FindReplaceDialog</name>
    <message numerus="yes">
        <source>%Ln field(s) would change, as shown before and after.</source>
        <translation>
            <numerusform>%Ln field would change, as shown before and after.</numerusform>
            <numerusform>%Ln fields would change, as shown before and after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln note changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln notes changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln note(s)</source>
        <translation>
            <numerusform>Import %Ln note</numerusform>
            <numerusform>Import %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) in conflict stayed as you have them.</source>
        <translation>
            <numerusform>%Ln note in conflict stayed as you have it.</numerusform>
            <numerusform>%Ln notes in conflict stayed as you have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) could not be brought in.</source>
        <translation>
            <numerusform>%Ln note could not be brought in.</numerusform>
            <numerusform>%Ln notes could not be brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln media file(s) got another name, as theirs were taken.</source>
        <translation>
            <numerusform>%Ln media file got another name, as its was taken.</numerusform>
            <numerusform>%Ln media files got other names, as theirs were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln media file(s)</source>
        <translation>
            <numerusform>%Ln media file</numerusform>
            <numerusform>%Ln media files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::NoteTypesModel</name>
    <message numerus="yes">
        <source>%1, %Ln note(s)</source>
        <comment>a note type</comment>
        <translation>
            <numerusform>%1, %Ln note</numerusform>
            <numerusform>%1, %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::NoteTypesWindow</name>
    <message numerus="yes">
        <source>It cannot be deleted: %Ln note(s) are of it.</source>
        <translation>
            <numerusform>It cannot be deleted: %Ln note is of it.</numerusform>
            <numerusform>It cannot be deleted: %Ln notes are of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note type(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%Ln note type has changes that are not saved.</numerusform>
            <numerusform>%Ln note types have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::SelectionChanges</name>
    <message numerus="yes">
        <source>%Ln note(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln note deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%Ln notes deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Card(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Move %Ln Card</numerusform>
            <numerusform>Move %Ln Cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) read as their deck has them. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln note reads as its deck has it. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln notes read as their decks have them. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move the Cards of %Ln Note(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Move the Cards of %Ln Note</numerusform>
            <numerusform>Move the Cards of %Ln Notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::StudyPage</name>
    <message numerus="yes">
        <source>This card has been missed %Ln time(s); it is tagged leech.</source>
        <comment>about the card before the one on screen</comment>
        <translation>
            <numerusform>This card has been missed %Ln time; it is tagged leech.</numerusform>
            <numerusform>This card has been missed %Ln times; it is tagged leech.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::TopicChanges</name>
    <message numerus="yes">
        <source>%Ln card(s) moved.</source>
        <translation>
            <numerusform>%Ln card moved.</numerusform>
            <numerusform>%Ln cards moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln card deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%Ln cards deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::TopicSettingsForm</name>
    <message numerus="yes">
        <source>“%1” allows %Ln in all.</source>
        <comment>cards a day</comment>
        <translation>
            <numerusform>“%1” allows %Ln in all.</numerusform>
            <numerusform>“%1” allows %Ln in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::TypeChangeDialog</name>
    <message numerus="yes">
        <source>%Ln note(s) are of the type “%1” now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln note is of the type “%1” now. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln notes are of the type “%1” now. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) of the type “%1” get the type:</source>
        <translation>
            <numerusform>%Ln note of the type “%1” gets the type:</numerusform>
            <numerusform>%Ln notes of the type “%1” get the type:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::TypedAnswerDiff</name>
    <message numerus="yes">
        <source>All %n line(s) match</source>
        <extracomment>A typed answer is right in all of its lines.</extracomment>
        <translation>
            <numerusform>%n line matches</numerusform>
            <numerusform>All %n lines match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) match</source>
        <extracomment>%1: how many lines of a typed answer are right; %n: how many are expected.</extracomment>
        <translation>
            <numerusform>%1 of %n line matches</numerusform>
            <numerusform>%1 of %n lines match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) missing.</source>
        <extracomment>Lines of the expected answer that were not typed.</extracomment>
        <translation>
            <numerusform>%n line missing.</numerusform>
            <numerusform>%n lines missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too many.</source>
        <extracomment>Typed lines that are not expected.</extracomment>
        <translation>
            <numerusform>%n line too many.</numerusform>
            <numerusform>%n lines too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) only the spaces differ.</source>
        <translation>
            <numerusform>In %n line only the spaces differ.</numerusform>
            <numerusform>In %n lines only the spaces differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ(s).</source>
        <translation>
            <numerusform>%n line differs.</numerusform>
            <numerusform>%n lines differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
</TS>
