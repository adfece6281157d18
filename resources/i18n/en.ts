<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountModel</name>
    <message numerus="yes">
        <source>Seen %n times</source>
        <translation>
            <numerusform>Seen %n time</numerusform>
            <numerusform>Seen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingPanel</name>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are added and safe, as {} to {}.</source>
        <translation>
            <numerusform>%n file is added and safe, as {} to {}.</numerusform>
            <numerusform>%n files are added and safe, as {} to {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were not reached.</source>
        <translation>
            <numerusform>%n file was not reached.</numerusform>
            <numerusform>%n files were not reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were already here, as {}.</source>
        <translation>
            <numerusform>%n was already here, as {}.</numerusform>
            <numerusform>%n were already here, as {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added:</source>
        <translation>
            <numerusform>%n could not be added:</numerusform>
            <numerusform>%n could not be added:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachPanel</name>
    <message numerus="yes">
        <source>Where do these %n pictures belong?</source>
        <translation>
            <numerusform>Where does this %n picture belong?</numerusform>
            <numerusform>Where do these %n pictures belong?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverPanel</name>
    <message numerus="yes">
        <source>Boxes were drawn over %n places.</source>
        <translation>
            <numerusform>A box was drawn over %n place.</numerusform>
            <numerusform>Boxes were drawn over %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boxes.</source>
        <translation>
            <numerusform>%n box.</numerusform>
            <numerusform>%n boxes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCards</name>
    <message numerus="yes">
        <source>You wanted to ask again in %n days</source>
        <translation>
            <numerusform>You wanted to ask again in %n day</numerusform>
            <numerusform>You wanted to ask again in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitView</name>
    <message numerus="yes">
        <source>%n pictures, one thing that happened</source>
        <translation>
            <numerusform>%n picture, one thing that happened</numerusform>
            <numerusform>%n pictures, one thing that happened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are written down. Ctrl Z takes them back.</source>
        <translation>
            <numerusform>%n message is written down. Ctrl Z takes it back.</numerusform>
            <numerusform>%n messages are written down. Ctrl Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n messages down</source>
        <translation>
            <numerusform>Write %n message down</numerusform>
            <numerusform>Write %n messages down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceSearch</name>
    <message numerus="yes">
        <source>Boxes were drawn over %n places that look like a face. We can miss some.</source>
        <translation>
            <numerusform>A box was drawn over %n place that looks like a face. We can miss some.</numerusform>
            <numerusform>Boxes were drawn over %n places that look like a face. We can miss some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownPicturePage</name>
    <message numerus="yes">
        <source>You have kept %n fingerprints.</source>
        <translation>
            <numerusform>You have kept %n fingerprint.</numerusform>
            <numerusform>You have kept %n fingerprints.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeFile</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadePackage</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message numerus="yes">
        <source>%n pictures belong to this.</source>
        <translation>
            <numerusform>%n picture belongs to this.</numerusform>
            <numerusform>%n pictures belong to this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportChoicesCard</name>
    <message numerus="yes">
        <source>Leave out some pictures (%n left out)</source>
        <translation>
            <numerusform>Leave out some pictures (%n left out)</numerusform>
            <numerusform>Leave out some pictures (%n left out)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamePerson</name>
    <message numerus="yes">
        <source>%n accounts chosen</source>
        <translation>
            <numerusform>%n account chosen</numerusform>
            <numerusform>%n accounts chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words in %n pictures are not read yet, so they are not found here.</source>
        <translation>
            <numerusform>The words in %n picture are not read yet, so they are not found here.</numerusform>
            <numerusform>The words in %n pictures are not read yet, so they are not found here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%n picture chosen</numerusform>
            <numerusform>%n pictures chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record these %n as one thing that happened</source>
        <translation>
            <numerusform>Record this one as one thing that happened</numerusform>
            <numerusform>Record these %n as one thing that happened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n are one conversation</source>
        <translation>
            <numerusform>This one is a conversation</numerusform>
            <numerusform>These %n are one conversation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written down</source>
        <translation>
            <numerusform>%n written down</numerusform>
            <numerusform>%n written down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message numerus="yes">
        <source>Whole conversation: %n pictures</source>
        <translation>
            <numerusform>Whole conversation: %n picture</numerusform>
            <numerusform>Whole conversation: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read from this picture and checked</source>
        <translation>
            <numerusform>%n read from this picture and checked</numerusform>
            <numerusform>%n read from this picture and checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>Put together from %n pictures. Nothing of it is changed.</source>
        <translation>
            <numerusform>Put together from %n picture. Nothing of it is changed.</numerusform>
            <numerusform>Put together from %n pictures. Nothing of it is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n places something may be missing between two pictures.</source>
        <translation>
            <numerusform>In %n place something may be missing between two pictures.</numerusform>
            <numerusform>In %n places something may be missing between two pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n things close together. Double-click to look closer.</source>
        <translation>
            <numerusform>%n thing here. Double-click to look closer.</numerusform>
            <numerusform>%n things close together. Double-click to look closer.</numerusform>
        </translation>
    </message>
</context>
</TS>
