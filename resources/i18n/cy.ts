<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en">
<context>
    <name>AccountChoice</name>
    <message>
        <source>A new account. Add what you can see.</source>
        <translation>Cyfrif newydd. Ychwanegwch yr hyn y gallwch ei weld.</translation>
    </message>
    <message>
        <source>Name shown, if it is different</source>
        <translation>Yr enw sy&apos;n cael ei ddangos, os yw&apos;n wahanol</translation>
    </message>
    <message>
        <source>Address of the profile</source>
        <translation>Cyfeiriad y proffil</translation>
    </message>
    <message>
        <source>Permanent ID</source>
        <translation>ID parhaol</translation>
    </message>
    <message>
        <source>Which app or website?</source>
        <translation>Pa ap neu wefan?</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>Pa gyfrif?</translation>
    </message>
    <message>
        <source>The username, such as @name, or a phone number.</source>
        <translation>Yr enw defnyddiwr, fel @enw, neu rif ffôn.</translation>
    </message>
    <message>
        <source>You have written this account down before.</source>
        <translation>Rydych chi wedi nodi&apos;r cyfrif hwn o&apos;r blaen.</translation>
    </message>
    <message>
        <source>Permanent ID: {}</source>
        <translation>ID parhaol: {}</translation>
    </message>
    <message>
        <source>Names can be changed, IDs cannot.</source>
        <translation>Gellir newid enwau, ond nid ID.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Which other accounts lead to this one?</source>
        <translation>Pa gyfrifon eraill sy&apos;n arwain at yr un hwn?</translation>
    </message>
    <message>
        <source>Such as one that names the other, or has the same picture or number.</source>
        <translation>Fel un sy&apos;n enwi&apos;r llall, neu sydd â&apos;r un llun neu rif.</translation>
    </message>
    <message>
        <source>How we know this</source>
        <translation>Sut rydym yn gwybod hyn</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Others may read this if it goes to court.</source>
        <translation>Gall eraill ddarllen hyn os aiff i&apos;r llys.</translation>
    </message>
    <message>
        <source>Names can be changed, IDs cannot.</source>
        <translation>Gellir newid enwau, ond nid ID.</translation>
    </message>
    <message>
        <source>Such as @name.</source>
        <translation>Fel @enw.</translation>
    </message>
    <message>
        <source>What to take a picture of: {}</source>
        <translation>O beth i dynnu llun: {}</translation>
    </message>
    <message>
        <source>Good to know: {}</source>
        <translation>Da gwybod: {}</translation>
    </message>
    <message>
        <source>Where the username is</source>
        <translation>Ble mae&apos;r enw defnyddiwr</translation>
    </message>
    <message>
        <source>Where the permanent ID is</source>
        <translation>Ble mae&apos;r ID parhaol</translation>
    </message>
    <message>
        <source>What the address looks like</source>
        <translation>Sut olwg sydd ar y cyfeiriad</translation>
    </message>
    <message>
        <source>What to take a picture of</source>
        <translation>O beth i dynnu llun</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Da gwybod</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Enw defnyddiwr</translation>
    </message>
    <message>
        <source>Permanent ID</source>
        <translation>ID parhaol</translation>
    </message>
    <message>
        <source>Address of the profile</source>
        <translation>Cyfeiriad y proffil</translation>
    </message>
    <message>
        <source>Which app or website?</source>
        <translation>Pa ap neu wefan?</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>Yr enw sy&apos;n cael ei ddangos</translation>
    </message>
    <message>
        <source>The name at the top of the profile, if it is different.</source>
        <translation>Yr enw ar frig y proffil, os yw&apos;n wahanol.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Rhif ffôn</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Earlier names</source>
        <translation>Enwau cynharach</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Un ar bob llinell.</translation>
    </message>
    <message>
        <source>Who may be behind it?</source>
        <translation>Pwy allai fod y tu ôl iddo?</translation>
    </message>
    <message>
        <source>Leave this empty if you do not know. A guess can be wrong.</source>
        <translation>Gadewch hwn yn wag os nad ydych yn gwybod. Gall dyfaliad fod yn anghywir.</translation>
    </message>
    <message>
        <source>Their name, or what you call them</source>
        <translation>Ei enw, neu&apos;r hyn rydych chi&apos;n ei alw</translation>
    </message>
    <message>
        <source>Give the same name to all accounts of one person.</source>
        <translation>Rhowch yr un enw i holl gyfrifon un person.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Sut ydych chi&apos;n gwybod?</translation>
    </message>
    <message>
        <source>How do you know each other?</source>
        <translation>Sut ydych chi&apos;n adnabod eich gilydd?</translation>
    </message>
</context>
<context>
    <name>AccountModel</name>
    <message>
        <source>ID {}</source>
        <translation>ID {}</translation>
    </message>
    <message>
        <source>Person not named</source>
        <translation>Person heb ei enwi</translation>
    </message>
    <message>
        <source>Not in anything you wrote</source>
        <translation>Ddim mewn unrhyw beth a ysgrifennoch</translation>
    </message>
    <message>
        <source>Seen once</source>
        <translation>Wedi&apos;i weld unwaith</translation>
    </message>
    <message numerus="yes">
        <source>Seen %n times</source>
        <translation>
            <numerusform>Wedi&apos;i weld %n gwaith</numerusform>
            <numerusform>Wedi&apos;i weld %n gwaith</numerusform>
            <numerusform>Wedi&apos;i weld %n gwaith</numerusform>
            <numerusform>Wedi&apos;i weld %n gwaith</numerusform>
            <numerusform>Wedi&apos;i weld %n gwaith</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} i {}</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cyfrifon</translation>
    </message>
    <message>
        <source>Names can be changed, IDs cannot. Keep both.</source>
        <translation>Gellir newid enwau, ond nid ID. Cadwch y ddau.</translation>
    </message>
    <message>
        <source>Hold Shift to choose several that seem to be the same person.</source>
        <translation>Daliwch Shift i ddewis sawl un sy&apos;n ymddangos fel yr un person.</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Cyfrif newydd</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Pob cyfrif</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Remove this account</source>
        <translation>Tynnu&apos;r cyfrif hwn</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ei dynnu</translation>
    </message>
    <message>
        <source>Remove {}? You can undo this until you lock or hide.</source>
        <translation>Tynnu {}? Gallwch ddadwneud hyn nes i chi gloi neu guddio.</translation>
    </message>
    <message>
        <source>this account</source>
        <translation>y cyfrif hwn</translation>
    </message>
    <message>
        <source>What you wrote with it stays, but it no longer says which account it was.</source>
        <translation>Mae&apos;r hyn a ysgrifennoch gydag ef yn aros, ond nid yw&apos;n dweud bellach pa gyfrif ydoedd.</translation>
    </message>
    <message>
        <source>Removed. Ctrl Z brings it back.</source>
        <translation>Wedi&apos;i dynnu. Mae Ctrl Z yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Accounts appear here when you write down what happened.</source>
        <translation>Mae cyfrifon yn ymddangos yma pan fyddwch yn nodi beth ddigwyddodd.</translation>
    </message>
    <message>
        <source>What helps to find an account again</source>
        <translation>Beth sy&apos;n helpu i ddod o hyd i gyfrif eto</translation>
    </message>
    <message>
        <source>Its username, such as @name, and the name shown.</source>
        <translation>Ei enw defnyddiwr, fel @enw, a&apos;r enw sy&apos;n cael ei ddangos.</translation>
    </message>
    <message>
        <source>Its permanent ID, where the app shows one. It stays when the name changes.</source>
        <translation>Ei ID parhaol, lle mae&apos;r ap yn dangos un. Mae&apos;n aros pan fydd yr enw&apos;n newid.</translation>
    </message>
    <message>
        <source>The address of its profile page.</source>
        <translation>Cyfeiriad ei dudalen broffil.</translation>
    </message>
    <message>
        <source>Choose several accounts, with Shift, to say that they seem to be one person.</source>
        <translation>Dewiswch sawl cyfrif, gyda Shift, i ddweud eu bod yn ymddangos fel un person.</translation>
    </message>
</context>
<context>
    <name>AddingPanel</name>
    <message>
        <source>How far adding has come</source>
        <translation>Pa mor bell mae&apos;r ychwanegu wedi mynd</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>What is added by then stays.</source>
        <translation>Mae&apos;r hyn sydd wedi&apos;i ychwanegu erbyn hynny yn aros.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>All that were not added</source>
        <translation>Popeth na chafodd ei ychwanegu</translation>
    </message>
    <message>
        <source>See the new ones</source>
        <translation>Gweld y rhai newydd</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Yn chwilio am ffeiliau</translation>
    </message>
    <message>
        <source>Adding {} of {}</source>
        <translation>Yn ychwanegu {} o {}</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>tua %n eiliad ar ôl</numerusform>
            <numerusform>tua %n eiliad ar ôl</numerusform>
            <numerusform>tua %n eiliad ar ôl</numerusform>
            <numerusform>tua %n eiliad ar ôl</numerusform>
            <numerusform>tua %n eiliad ar ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>bron wedi gorffen</translation>
    </message>
    <message>
        <source>Stopping after this file</source>
        <translation>Yn stopio ar ôl y ffeil hon</translation>
    </message>
    <message>
        <source>Nothing new was added.</source>
        <translation>Ni ychwanegwyd dim byd newydd.</translation>
    </message>
    <message>
        <source>1 file is added and safe, as {}.</source>
        <translation>Mae 1 ffeil wedi&apos;i hychwanegu ac yn ddiogel, fel {}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are added and safe, as {} to {}.</source>
        <translation>
            <numerusform>Mae %n o ffeiliau wedi&apos;u hychwanegu ac yn ddiogel, fel {} i {}.</numerusform>
            <numerusform>Mae %n o ffeiliau wedi&apos;u hychwanegu ac yn ddiogel, fel {} i {}.</numerusform>
            <numerusform>Mae %n o ffeiliau wedi&apos;u hychwanegu ac yn ddiogel, fel {} i {}.</numerusform>
            <numerusform>Mae %n o ffeiliau wedi&apos;u hychwanegu ac yn ddiogel, fel {} i {}.</numerusform>
            <numerusform>Mae %n o ffeiliau wedi&apos;u hychwanegu ac yn ddiogel, fel {} i {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} and others</source>
        <translation>{} ac eraill</translation>
    </message>
    <message>
        <source>What was added stays. You can add the rest later.</source>
        <translation>Mae&apos;r hyn a ychwanegwyd yn aros. Gallwch ychwanegu&apos;r gweddill yn nes ymlaen.</translation>
    </message>
    <message>
        <source>1 file was not reached.</source>
        <translation>Ni chyrhaeddwyd 1 ffeil.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were not reached.</source>
        <translation>
            <numerusform>Ni chyrhaeddwyd %n o ffeiliau.</numerusform>
            <numerusform>Ni chyrhaeddwyd %n o ffeiliau.</numerusform>
            <numerusform>Ni chyrhaeddwyd %n o ffeiliau.</numerusform>
            <numerusform>Ni chyrhaeddwyd %n o ffeiliau.</numerusform>
            <numerusform>Ni chyrhaeddwyd %n o ffeiliau.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was already here, as {}.</source>
        <translation>Roedd 1 yma eisoes, fel {}.</translation>
    </message>
    <message numerus="yes">
        <source>%n were already here, as {}.</source>
        <translation>
            <numerusform>Roedd %n yma eisoes, fel {}.</numerusform>
            <numerusform>Roedd %n yma eisoes, fel {}.</numerusform>
            <numerusform>Roedd %n yma eisoes, fel {}.</numerusform>
            <numerusform>Roedd %n yma eisoes, fel {}.</numerusform>
            <numerusform>Roedd %n yma eisoes, fel {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 could not be added:</source>
        <translation>Ni ellid ychwanegu 1:</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added:</source>
        <translation>
            <numerusform>Ni ellid ychwanegu %n:</numerusform>
            <numerusform>Ni ellid ychwanegu %n:</numerusform>
            <numerusform>Ni ellid ychwanegu %n:</numerusform>
            <numerusform>Ni ellid ychwanegu %n:</numerusform>
            <numerusform>Ni ellid ychwanegu %n:</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting pictures ready: {} of {}</source>
        <translation>Yn paratoi lluniau: {} o {}</translation>
    </message>
</context>
<context>
    <name>AddingWay</name>
    <message>
        <source>This picture was in already, as {}.</source>
        <translation>Roedd y llun hwn i mewn eisoes, fel {}.</translation>
    </message>
    <message>
        <source>The picture is in, as {}. It is safe.</source>
        <translation>Mae&apos;r llun i mewn, fel {}. Mae&apos;n ddiogel.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Dewis lluniau</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Dewis ffolder</translation>
    </message>
    <message>
        <source>One moment: other files are still being added.</source>
        <translation>Un funud: mae ffeiliau eraill yn dal i gael eu hychwanegu.</translation>
    </message>
</context>
<context>
    <name>AddressWays</name>
    <message>
        <source>Copy the address</source>
        <translation>Copïo&apos;r cyfeiriad</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Ei agor yma</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Opening it leaves a trace in the browser. Whoever uses this computer can see it there, and the hide key does not close the browser. You can also type the address on another phone or computer.</source>
        <translation>Mae ei agor yn gadael ôl yn y porwr. Gall pwy bynnag sy&apos;n defnyddio&apos;r cyfrifiadur hwn ei weld yno, ac nid yw&apos;r fysell guddio yn cau&apos;r porwr. Gallwch hefyd deipio&apos;r cyfeiriad ar ffôn neu gyfrifiadur arall.</translation>
    </message>
    <message>
        <source>Copied. It is taken back in half a minute.</source>
        <translation>Wedi&apos;i gopïo. Mae&apos;n cael ei gymryd yn ôl ymhen hanner munud.</translation>
    </message>
</context>
<context>
    <name>AnswerChoice</name>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Ddim yn siŵr</translation>
    </message>
</context>
<context>
    <name>AttachPanel</name>
    <message>
        <source>A word, a name or a date</source>
        <translation>Gair, enw neu ddyddiad</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>Yr hyn sydd wedi&apos;i nodi</translation>
    </message>
    <message>
        <source>It belongs to this</source>
        <translation>Mae&apos;n perthyn i hwn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Where does this picture belong?</source>
        <translation>I ble mae&apos;r llun hwn yn perthyn?</translation>
    </message>
    <message numerus="yes">
        <source>Where do these %n pictures belong?</source>
        <translation>
            <numerusform>I ble mae&apos;r %n llun hyn yn perthyn?</numerusform>
            <numerusform>I ble mae&apos;r %n llun hyn yn perthyn?</numerusform>
            <numerusform>I ble mae&apos;r %n llun hyn yn perthyn?</numerusform>
            <numerusform>I ble mae&apos;r %n llun hyn yn perthyn?</numerusform>
            <numerusform>I ble mae&apos;r %n llun hyn yn perthyn?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Tell the police</source>
        <translation>Dweud wrth yr heddlu</translation>
    </message>
    <message>
        <source>What to say, and what happens then. You need no evidence for it.</source>
        <translation>Beth i&apos;w ddweud, a beth sy&apos;n digwydd wedyn. Nid oes angen tystiolaeth arnoch ar ei gyfer.</translation>
    </message>
    <message>
        <source>Back to Start</source>
        <translation>Yn ôl i Cychwyn</translation>
    </message>
    <message>
        <source>Save the call sheet</source>
        <translation>Cadw&apos;r daflen alwad</translation>
    </message>
    <message>
        <source>Save this as a page to print</source>
        <translation>Cadw hwn fel tudalen i&apos;w hargraffu</translation>
    </message>
    <message>
        <source>Calls and reports</source>
        <translation>Galwadau ac adroddiadau</translation>
    </message>
    <message>
        <source>What they tell you, and the numbers they give you.</source>
        <translation>Yr hyn maen nhw&apos;n ei ddweud wrthych, a&apos;r rhifau maen nhw&apos;n eu rhoi i chi.</translation>
    </message>
    <message>
        <source>Write down a call or report</source>
        <translation>Nodi galwad neu adroddiad</translation>
    </message>
    <message>
        <source>What they told you</source>
        <translation>Yr hyn a ddywedon nhw wrthych</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Nid oes dim wedi&apos;i nodi eto.</translation>
    </message>
    <message>
        <source>Remove this call or report? You can undo it.</source>
        <translation>Tynnu&apos;r alwad neu&apos;r adroddiad hwn? Gallwch ei ddadwneud.</translation>
    </message>
    <message>
        <source>If you cannot speak or hear</source>
        <translation>Os na allwch siarad neu glywed</translation>
    </message>
    <message>
        <source>What the person who answers wants to know</source>
        <translation>Yr hyn y mae&apos;r person sy&apos;n ateb am ei wybod</translation>
    </message>
    <message>
        <source>What happens after you call</source>
        <translation>Beth sy&apos;n digwydd ar ôl i chi ffonio</translation>
    </message>
    <message>
        <source>What the police can do</source>
        <translation>Yr hyn y gall yr heddlu ei wneud</translation>
    </message>
    <message>
        <source>What the police cannot do</source>
        <translation>Yr hyn na all yr heddlu ei wneud</translation>
    </message>
    <message>
        <source>Your name and the papers</source>
        <translation>Eich enw a&apos;r papurau</translation>
    </message>
    <message>
        <source>What the law says here</source>
        <translation>Yr hyn y mae&apos;r gyfraith yn ei ddweud yma</translation>
    </message>
    <message>
        <source>If nothing happens</source>
        <translation>Os nad oes dim yn digwydd</translation>
    </message>
    <message>
        <source>Other ways to tell the police</source>
        <translation>Ffyrdd eraill o ddweud wrth yr heddlu</translation>
    </message>
    <message>
        <source>Nothing is written down. You can say it in your own words.</source>
        <translation>Nid oes dim wedi&apos;i nodi. Gallwch ei ddweud yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>Saved as {path}. Anyone who opens this folder can read it.</source>
        <translation>Wedi&apos;i gadw fel {path}. Gall unrhyw un sy&apos;n agor y ffolder hon ei ddarllen.</translation>
    </message>
</context>
<context>
    <name>CaseWishes</name>
    <message>
        <source>You can report without any of this.</source>
        <translation>Gallwch adrodd heb ddim o hyn.</translation>
    </message>
    <message>
        <source>What would help most, if you have the strength</source>
        <translation>Yr hyn a fyddai&apos;n helpu fwyaf, os oes gennych y nerth</translation>
    </message>
    <message>
        <source>That is enough. What you have is good to hand over.</source>
        <translation>Mae hynny&apos;n ddigon. Mae&apos;r hyn sydd gennych yn dda i&apos;w drosglwyddo.</translation>
    </message>
</context>
<context>
    <name>CheckedLine</name>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>Newid: {what}</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Ddim yma</translation>
    </message>
    <message>
        <source>Not here: {what}</source>
        <translation>Ddim yma: {what}</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>Eich cod adfer</translation>
    </message>
    <message>
        <source>It opens everything if you forget the passphrase. Seen only here.</source>
        <translation>Mae&apos;n agor popeth os byddwch yn anghofio&apos;r cyfrinair. Dim ond yma y mae i&apos;w weld.</translation>
    </message>
    <message>
        <source>Write it on paper, and keep the paper where the person who threatens you cannot find it: with a friend you trust, for example. Whoever has it can open everything.</source>
        <translation>Ysgrifennwch ef ar bapur, a chadwch y papur lle na all y person sy&apos;n eich bygwth ddod o hyd iddo: gyda ffrind rydych yn ymddiried ynddo, er enghraifft. Gall pwy bynnag sydd ag ef agor popeth.</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Ei argraffu</translation>
    </message>
    <message>
        <source>Please type two parts of it from your paper.</source>
        <translation>Teipiwch ddwy ran ohono o&apos;ch papur.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Dangos y cod eto</translation>
    </message>
    <message>
        <source>Part {number}: {letters}</source>
        <translation>Rhan {number}: {letters}</translation>
    </message>
    <message>
        <source>This part is different.</source>
        <translation>Mae&apos;r rhan hon yn wahanol.</translation>
    </message>
    <message>
        <source>Please compare with your paper. You can look at the code again.</source>
        <translation>Cymharwch â&apos;ch papur. Gallwch edrych ar y cod eto.</translation>
    </message>
    <message>
        <source>Keep this safe</source>
        <translation>Cadwch hwn yn ddiogel</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Rhan {number}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Rwyf wedi ei ysgrifennu</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>That worked. Everything went off the screen and was locked, and you came back. You can do it at any time, on every page.</source>
        <translation>Gweithiodd hynny. Aeth popeth oddi ar y sgrin a chafodd ei gloi, a daethoch yn ôl. Gallwch ei wneud unrhyw bryd, ar bob tudalen.</translation>
    </message>
    <message>
        <source>Your recovery code has not been checked yet. If it is not on paper, make a new one: we cannot show the old one again. Once there is a new one, the old one opens nothing. If it is on paper, unlock with it once, and we stop asking.</source>
        <translation>Nid yw eich cod adfer wedi&apos;i wirio eto. Os nad yw ar bapur, gwnewch un newydd: ni allwn ddangos yr hen un eto. Ar ôl i chi gael un newydd, nid yw&apos;r hen un yn agor dim. Os yw ar bapur, datglowch gydag ef unwaith, a byddwn yn peidio â gofyn.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Gwneud cod newydd</translation>
    </message>
    <message>
        <source>{done} of {total} files were dealt with before it was hidden or locked. Nothing is lost. The rest can be added now; none is stored twice.</source>
        <translation>Cafodd {done} o {total} ffeil eu trin cyn iddo gael ei guddio neu ei gloi. Nid oes dim wedi&apos;i golli. Gellir ychwanegu&apos;r gweddill nawr; ni chedwir dim ddwywaith.</translation>
    </message>
    <message>
        <source>Add the rest</source>
        <translation>Ychwanegu&apos;r gweddill</translation>
    </message>
    <message>
        <source>Go there now</source>
        <translation>Mynd yno nawr</translation>
    </message>
    <message>
        <source>The report was not finished when it was hidden or locked. No half report was left. You can make it again whenever you like.</source>
        <translation>Ni orffennwyd yr adroddiad pan gafodd ei guddio neu ei gloi. Ni adawyd hanner adroddiad. Gallwch ei wneud eto pryd bynnag y mynnwch.</translation>
    </message>
    <message>
        <source>The package for the police was not finished when it was hidden or locked. No half package was left. You can make it again whenever you like.</source>
        <translation>Ni orffennwyd y pecyn i&apos;r heddlu pan gafodd ei guddio neu ei gloi. Ni adawyd hanner pecyn. Gallwch ei wneud eto pryd bynnag y mynnwch.</translation>
    </message>
    <message>
        <source>The paper was not finished when it was hidden or locked. No half paper was left. You can make it again whenever you like.</source>
        <translation>Ni orffennwyd y papur pan gafodd ei guddio neu ei gloi. Ni adawyd hanner papur. Gallwch ei wneud eto pryd bynnag y mynnwch.</translation>
    </message>
    <message>
        <source>The copy was not finished when it was hidden or locked. What you have here is safe. Make the copy again: what is in it already is not copied twice.</source>
        <translation>Ni orffennwyd y copi pan gafodd ei guddio neu ei gloi. Mae&apos;r hyn sydd gennych yma yn ddiogel. Gwnewch y copi eto: nid yw&apos;r hyn sydd ynddo yn barod yn cael ei gopïo ddwywaith.</translation>
    </message>
    <message>
        <source>We had not looked through the whole copy when it was hidden or locked. Nothing has changed. You can look through it again.</source>
        <translation>Nid oeddem wedi edrych drwy&apos;r copi cyfan pan gafodd ei guddio neu ei gloi. Nid oes dim wedi newid. Gallwch edrych drwyddo eto.</translation>
    </message>
    <message>
        <source>We had not checked everything when it was hidden or locked. Nothing has changed. You can check it again.</source>
        <translation>Nid oeddem wedi gwirio popeth pan gafodd ei guddio neu ei gloi. Nid oes dim wedi newid. Gallwch ei wirio eto.</translation>
    </message>
    <message>
        <source>Sealing everything anew was not finished when it was hidden or locked. Everything is as it was before, and the same passphrase opens it. You can begin it again.</source>
        <translation>Ni orffennwyd selio popeth o&apos;r newydd pan gafodd ei guddio neu ei gloi. Mae popeth fel yr oedd o&apos;r blaen, ac mae&apos;r un cyfrinymadrodd yn ei agor. Gallwch ddechrau eto.</translation>
    </message>
    <message>
        <source>The messages that you chose were not written down when it was hidden or locked. The file with them is safe. You can choose them again.</source>
        <translation>Ni nodwyd y negeseuon a ddewisoch pan gafodd ei guddio neu ei gloi. Mae&apos;r ffeil gyda nhw yn ddiogel. Gallwch eu dewis eto.</translation>
    </message>
    <message>
        <source>The covered copy of a picture was not finished when it was hidden or locked. The picture itself is safe. You can make the copy again.</source>
        <translation>Ni orffennwyd copi o lun â rhannau wedi&apos;u gorchuddio pan gafodd ei guddio neu ei gloi. Mae&apos;r llun ei hun yn ddiogel. Gallwch wneud y copi eto.</translation>
    </message>
</context>
<context>
    <name>ComputerStep</name>
    <message>
        <source>Is this computer yours?</source>
        <translation>Ai eich cyfrifiadur chi yw hwn?</translation>
    </message>
    <message>
        <source>So that we can tell you what is safe here. We do not keep this.</source>
        <translation>Er mwyn i ni allu dweud wrthych beth sy&apos;n ddiogel yma. Nid ydym yn cadw hyn.</translation>
    </message>
    <message>
        <source>Only I can</source>
        <translation>Dim ond fi all wneud hynny</translation>
    </message>
    <message>
        <source>Good. Lock the screen when you walk away, also for a minute.</source>
        <translation>Da. Clowch y sgrin pan fyddwch yn cerdded i ffwrdd, hyd yn oed am funud.</translation>
    </message>
    <message>
        <source>Whose computer is this?</source>
        <translation>Cyfrifiadur pwy yw hwn?</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Fy un i</translation>
    </message>
    <message>
        <source>We share it at home, or it belongs to someone I know</source>
        <translation>Rydym yn ei rannu gartref, neu mae&apos;n perthyn i rywun rwy&apos;n ei adnabod</translation>
    </message>
    <message>
        <source>Whoever looks after it can see which programs are on it, and may see the folder, though not what is inside. If you can, sign in with a name of your own that only you have the password for.</source>
        <translation>Gall pwy bynnag sy&apos;n gofalu amdano weld pa raglenni sydd arno, ac efallai y gwelant y ffolder, ond nid yr hyn sydd y tu mewn. Os gallwch, mewngofnodwch gydag enw eich hun nad oes gan neb ond chi y cyfrinair iddo.</translation>
    </message>
    <message>
        <source>My work’s, my school’s or a library’s</source>
        <translation>Un fy ngwaith, fy ysgol neu lyfrgell</translation>
    </message>
    <message>
        <source>The people who run it may see the screen and copy files. It may also be wiped between users. Keep your folder on a USB stick, and choose that on the next page.</source>
        <translation>Gall y bobl sy&apos;n ei redeg weld y sgrin a chopïo ffeiliau. Gall hefyd gael ei glirio rhwng defnyddwyr. Cadwch eich ffolder ar gof USB, a dewiswch hwnnw ar y dudalen nesaf.</translation>
    </message>
    <message>
        <source>Who else can sign in to it?</source>
        <translation>Pwy arall all fewngofnodi iddo?</translation>
    </message>
    <message>
        <source>Good. If you ever told someone its password, change it today.</source>
        <translation>Da. Os dywedoch ei gyfrinair wrth rywun erioed, newidiwch ef heddiw.</translation>
    </message>
    <message>
        <source>Other people who use it, or who know its password</source>
        <translation>Pobl eraill sy&apos;n ei ddefnyddio, neu sy&apos;n gwybod ei gyfrinair</translation>
    </message>
    <message>
        <source>They cannot read what you keep here without your passphrase. They can see that this program is on the computer. If seeing it could put you in danger, use another computer, or one at a friend’s, a library or a support service.</source>
        <translation>Ni allant ddarllen yr hyn rydych yn ei gadw yma heb eich cyfrinair. Gallant weld bod y rhaglen hon ar y cyfrifiadur. Os gallai ei gweld eich rhoi mewn perygl, defnyddiwch gyfrifiadur arall, neu un yn nhŷ ffrind, mewn llyfrgell neu wasanaeth cymorth.</translation>
    </message>
    <message>
        <source>Someone who threatens me can, or I am not sure</source>
        <translation>Gall rhywun sy&apos;n fy mygwth, neu nid wyf yn siŵr</translation>
    </message>
    <message>
        <source>Then it is safer to use another computer: one that this person has never touched. There may be a program on this one that watches what you do, and no hide key helps against that. A support service can help you to check.</source>
        <translation>Yna mae&apos;n fwy diogel defnyddio cyfrifiadur arall: un nad yw&apos;r person hwn erioed wedi&apos;i gyffwrdd. Efallai bod rhaglen ar hwn sy&apos;n gwylio&apos;r hyn a wnewch, ac nid oes unrhyw fysell guddio yn helpu yn erbyn hynny. Gall gwasanaeth cymorth eich helpu i wirio.</translation>
    </message>
    <message>
        <source>On the next page we look at the folder, and say so if it is copied to the internet. You can stop at any time. To hide everything at once, use “Hide now” at the top right: it is there on every page.</source>
        <translation>Ar y dudalen nesaf rydym yn edrych ar y ffolder, ac yn dweud os yw&apos;n cael ei chopïo i&apos;r rhyngrwyd. Gallwch stopio unrhyw bryd. I guddio popeth ar unwaith, defnyddiwch “Cuddio nawr” ar y dde uchaf: mae yno ar bob tudalen.</translation>
    </message>
    <message>
        <source>What shall it be called on the screen?</source>
        <translation>Beth ddylai gael ei alw ar y sgrin?</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Enw: {name}</translation>
    </message>
    <message>
        <source>This name and sign stand in the title bar and in the list of windows. They help against a glance. They fool nobody who starts the program or looks through the programs on this computer. You can leave it as it is, and change it later in the settings.</source>
        <translation>Mae&apos;r enw a&apos;r arwydd hwn yn sefyll yn y bar teitl ac yn y rhestr o ffenestri. Maen nhw&apos;n helpu yn erbyn cipolwg. Nid ydynt yn twyllo neb sy&apos;n dechrau&apos;r rhaglen neu&apos;n edrych drwy&apos;r rhaglenni ar y cyfrifiadur hwn. Gallwch ei adael fel y mae, a&apos;i newid yn nes ymlaen yn y gosodiadau.</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Who did you turn to?</source>
        <translation>At bwy y troesoch chi?</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Pa un?</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Pryd oedd hynny?</translation>
    </message>
    <message>
        <source>Who did you speak to?</source>
        <translation>Gyda phwy y siaradoch chi?</translation>
    </message>
    <message>
        <source>Collar number</source>
        <translation>Rhif coler</translation>
    </message>
    <message>
        <source>The officer&apos;s own number. You may ask for it at any time.</source>
        <translation>Rhif y swyddog ei hun. Gallwch ofyn amdano unrhyw bryd.</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Which account was it about?</source>
        <translation>Am ba gyfrif yr oedd?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Beth ddaeth ohono?</translation>
    </message>
    <message>
        <source>What happens next?</source>
        <translation>Beth sy&apos;n digwydd nesaf?</translation>
    </message>
    <message>
        <source>When will you ask again?</source>
        <translation>Pryd byddwch yn gofyn eto?</translation>
    </message>
    <message>
        <source>On which app or website?</source>
        <translation>Ar ba ap neu wefan?</translation>
    </message>
    <message>
        <source>Which police force or station?</source>
        <translation>Pa heddlu neu orsaf?</translation>
    </message>
    <message>
        <source>Crime reference or incident number</source>
        <translation>Cyfeirnod y drosedd neu rif y digwyddiad</translation>
    </message>
    <message>
        <source>Report number, if they gave one</source>
        <translation>Rhif yr adroddiad, os cawsoch un</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Rhif yr achos</translation>
    </message>
    <message>
        <source>Reference number, if they gave one</source>
        <translation>Cyfeirnod, os cawsoch un</translation>
    </message>
    <message>
        <source>reference {number}</source>
        <translation>cyfeirnod {number}</translation>
    </message>
</context>
<context>
    <name>ContactKind</name>
    <message>
        <source>Police</source>
        <translation>Yr heddlu</translation>
    </message>
    <message>
        <source>App or website</source>
        <translation>Ap neu wefan</translation>
    </message>
    <message>
        <source>Helpline</source>
        <translation>Llinell gymorth</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banc</translation>
    </message>
    <message>
        <source>Service that takes pictures down</source>
        <translation>Gwasanaeth sy&apos;n tynnu lluniau i lawr</translation>
    </message>
    <message>
        <source>I blocked an account</source>
        <translation>Rhwystrais gyfrif</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Rhywun arall</translation>
    </message>
</context>
<context>
    <name>CountryChoice</name>
    <message>
        <source>Country</source>
        <translation>Gwlad</translation>
    </message>
    <message>
        <source>The numbers and the paper of the report follow it.</source>
        <translation>Mae&apos;r rhifau a phapur yr adroddiad yn ei dilyn.</translation>
    </message>
</context>
<context>
    <name>CoverBox</name>
    <message>
        <source>Arrow keys move it, Shift and an arrow key resize it, Delete removes it.</source>
        <translation>Mae bysellau saeth yn ei symud, mae Shift a bysell saeth yn newid ei faint, mae Delete yn ei dynnu.</translation>
    </message>
</context>
<context>
    <name>CoverCanvas</name>
    <message>
        <source>Box {number} of {all}: {left} percent from the left, {top} percent from the top, {wide} percent wide, {high} percent high</source>
        <translation>Blwch {number} o {all}: {left} y cant o&apos;r chwith, {top} y cant o&apos;r brig, {wide} y cant o led, {high} y cant o uchder</translation>
    </message>
    <message>
        <source>Draw a box with the mouse, or press “Add a box” and move it with the arrow keys.</source>
        <translation>Lluniwch flwch gyda&apos;r llygoden, neu pwyswch “Ychwanegu blwch” a&apos;i symud gyda&apos;r bysellau saeth.</translation>
    </message>
    <message>
        <source>Press “Show the picture” to see it</source>
        <translation>Pwyswch “Dangos y llun” i&apos;w weld</translation>
    </message>
</context>
<context>
    <name>CoverPanel</name>
    <message>
        <source>Taken back.</source>
        <translation>Wedi&apos;i ddadwneud.</translation>
    </message>
    <message>
        <source>A copy of {mark} with parts covered</source>
        <translation>Copi o {mark} gyda rhannau wedi&apos;u gorchuddio</translation>
    </message>
    <message>
        <source>Draw a box over each part that nobody should see. In the copy it is black, and what was under it is gone. {mark} itself stays as it is.</source>
        <translation>Lluniwch flwch dros bob rhan na ddylai neb ei gweld. Yn y copi mae&apos;n ddu, ac mae&apos;r hyn oedd oddi tano wedi mynd. Mae {mark} ei hun yn aros fel y mae.</translation>
    </message>
    <message>
        <source>Leave {mark} itself out of reports</source>
        <translation>Gadael {mark} ei hun allan o adroddiadau</translation>
    </message>
    <message>
        <source>Box removed.</source>
        <translation>Tynnwyd y blwch.</translation>
    </message>
    <message numerus="yes">
        <source>Boxes were drawn over %n places.</source>
        <translation>
            <numerusform>Lluniwyd blychau dros %n lle.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle.</numerusform>
        </translation>
    </message>
    <message>
        <source>A box was drawn over 1 place.</source>
        <translation>Lluniwyd blwch dros 1 lle.</translation>
    </message>
    <message>
        <source>Please look at each of them, and at the rest of the picture.</source>
        <translation>Edrychwch ar bob un ohonynt, ac ar weddill y llun.</translation>
    </message>
    <message>
        <source>We did not find your name, number or e-mail address in this picture. They may be there all the same. Please look.</source>
        <translation>Ni ddaethom o hyd i&apos;ch enw, eich rhif na&apos;ch cyfeiriad e-bost yn y llun hwn. Efallai eu bod yno serch hynny. Edrychwch.</translation>
    </message>
    <message>
        <source>The words of this picture were not read yet. You can draw the boxes.</source>
        <translation>Nid yw geiriau&apos;r llun hwn wedi&apos;u darllen eto. Gallwch lunio&apos;r blychau.</translation>
    </message>
    <message>
        <source>No box yet.</source>
        <translation>Dim blwch eto.</translation>
    </message>
    <message>
        <source>1 box.</source>
        <translation>1 blwch.</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes.</source>
        <translation>
            <numerusform>%n blwch.</numerusform>
            <numerusform>%n blwch.</numerusform>
            <numerusform>%n blwch.</numerusform>
            <numerusform>%n blwch.</numerusform>
            <numerusform>%n blwch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Ychwanegu blwch</translation>
    </message>
    <message>
        <source>Remove this box</source>
        <translation>Tynnu&apos;r blwch hwn</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Control and Z</source>
        <translation>Control a Z</translation>
    </message>
    <message>
        <source>Cover my details</source>
        <translation>Gorchuddio fy manylion</translation>
    </message>
    <message>
        <source>Draws boxes where your name, number or e-mail address was read.</source>
        <translation>Mae&apos;n llunio blychau lle darllenwyd eich enw, eich rhif neu&apos;ch cyfeiriad e-bost.</translation>
    </message>
    <message>
        <source>Cover faces</source>
        <translation>Gorchuddio wynebau</translation>
    </message>
    <message>
        <source>Draws boxes where something looks like a face. It can miss some.</source>
        <translation>Mae&apos;n llunio blychau lle mae rhywbeth yn edrych fel wyneb. Gall golli rhai.</translation>
    </message>
    <message>
        <source>Leave the first picture out of reports</source>
        <translation>Gadael y llun cyntaf allan o adroddiadau</translation>
    </message>
    <message>
        <source>The copy is still intimate</source>
        <translation>Mae&apos;r copi yn dal i fod yn bersonol iawn</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Gwneud y copi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>Yn gwneud y copi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Arrow keys move a box, Shift and an arrow key change its size, Delete removes it. Tab goes to the next one. Cover faces draws boxes where something looks like a face. It can miss some. Please look.</source>
        <translation>Mae bysellau saeth yn symud blwch, mae Shift a bysell saeth yn newid ei faint, mae Delete yn ei dynnu. Mae Tab yn mynd i&apos;r nesaf. Mae Gorchuddio wynebau yn llunio blychau lle mae rhywbeth yn edrych fel wyneb. Gall golli rhai. Edrychwch.</translation>
    </message>
    <message>
        <source>What is under the boxes?</source>
        <translation>Beth sydd o dan y blychau?</translation>
    </message>
    <message>
        <source>Such as: my address. It stands beside the copy. It can stay empty.</source>
        <translation>Fel: fy nghyfeiriad. Mae&apos;n sefyll wrth ymyl y copi. Gall aros yn wag.</translation>
    </message>
    <message>
        <source>Who covered it?</source>
        <translation>Pwy a&apos;i gorchuddiodd?</translation>
    </message>
</context>
<context>
    <name>CoverView</name>
    <message>
        <source>Blur the picture</source>
        <translation>Pylu&apos;r llun</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Dangos y llun</translation>
    </message>
    <message>
        <source>Shows this picture clearly while you draw.</source>
        <translation>Mae&apos;n dangos y llun hwn yn glir tra byddwch yn llunio.</translation>
    </message>
</context>
<context>
    <name>Crop</name>
    <message>
        <source>The part of the picture where it was read</source>
        <translation>Y rhan o&apos;r llun lle cafodd ei ddarllen</translation>
    </message>
</context>
<context>
    <name>DemandForm</name>
    <message>
        <source>What did they say they would do?</source>
        <translation>Beth ddywedon nhw y bydden nhw&apos;n ei wneud?</translation>
    </message>
    <message>
        <source>Their own words, if you can.</source>
        <translation>Eu geiriau nhw, os gallwch.</translation>
    </message>
    <message>
        <source>Who would be harmed, or shown something?</source>
        <translation>Pwy fyddai&apos;n cael ei niweidio, neu&apos;n cael gweld rhywbeth?</translation>
    </message>
    <message>
        <source>For example: me, my sister, everyone at work.</source>
        <translation>Er enghraifft: fi, fy chwaer, pawb yn y gwaith.</translation>
    </message>
    <message>
        <source>What do they want?</source>
        <translation>Beth maen nhw ei eisiau?</translation>
    </message>
    <message>
        <source>Which account said it?</source>
        <translation>Pa gyfrif a&apos;i dywedodd?</translation>
    </message>
    <message>
        <source>When did they say it?</source>
        <translation>Pryd ddywedon nhw hynny?</translation>
    </message>
    <message>
        <source>By when do they want it?</source>
        <translation>Erbyn pryd maen nhw ei eisiau?</translation>
    </message>
    <message>
        <source>Money: how much, and where to</source>
        <translation>Arian: faint, ac i ble</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Faint?</translation>
    </message>
    <message>
        <source>In what?</source>
        <translation>Ym mha beth?</translation>
    </message>
    <message>
        <source>GBP, EUR, USD, Bitcoin</source>
        <translation>GBP, EUR, USD, Bitcoin</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Cyfrif banc</translation>
    </message>
    <message>
        <source>Payment app</source>
        <translation>Ap talu</translation>
    </message>
    <message>
        <source>Crypto address</source>
        <translation>Cyfeiriad crypto</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Cerdyn rhodd</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Arian parod</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>How should it be paid?</source>
        <translation>Sut y dylid ei dalu?</translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation>I ble y dylai fynd?</translation>
    </message>
    <message>
        <source>The account number, address or name that they gave.</source>
        <translation>Y rhif cyfrif, y cyfeiriad neu&apos;r enw a roddon nhw.</translation>
    </message>
    <message>
        <source>Reference they told you to use</source>
        <translation>Y cyfeirnod y dywedon nhw wrthych am ei ddefnyddio</translation>
    </message>
    <message>
        <source>Was anything paid?</source>
        <translation>A dalwyd unrhyw beth?</translation>
    </message>
    <message>
        <source>Many people pay. It does not make this your fault.</source>
        <translation>Mae llawer o bobl yn talu. Nid yw hynny&apos;n golygu mai eich bai chi yw hyn.</translation>
    </message>
    <message>
        <source>How much was paid?</source>
        <translation>Faint a dalwyd?</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>erbyn {time}</translation>
    </message>
    <message>
        <source>A demand, not described yet</source>
        <translation>Galwad am rywbeth, heb ei disgrifio eto</translation>
    </message>
</context>
<context>
    <name>DueCards</name>
    <message>
        <source>You wanted to ask again</source>
        <translation>Roeddech am ofyn eto</translation>
    </message>
    <message>
        <source>You wanted to ask again today</source>
        <translation>Roeddech am ofyn eto heddiw</translation>
    </message>
    <message>
        <source>You wanted to ask again tomorrow</source>
        <translation>Roeddech am ofyn eto yfory</translation>
    </message>
    <message numerus="yes">
        <source>You wanted to ask again in %n days</source>
        <translation>
            <numerusform>Roeddech am ofyn eto ymhen %n diwrnod</numerusform>
            <numerusform>Roeddech am ofyn eto ymhen %n diwrnod</numerusform>
            <numerusform>Roeddech am ofyn eto ymhen %n diwrnod</numerusform>
            <numerusform>Roeddech am ofyn eto ymhen %n diwrnod</numerusform>
            <numerusform>Roeddech am ofyn eto ymhen %n diwrnod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierValue</name>
    <message>
        <source>Before: {}</source>
        <translation>Cynt: {}</translation>
    </message>
    <message>
        <source>Now: {}</source>
        <translation>Nawr: {}</translation>
    </message>
    <message>
        <source>After: {}</source>
        <translation>Wedyn: {}</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Dangos y cyfan</translation>
    </message>
    <message>
        <source>Use the earlier one</source>
        <translation>Defnyddio&apos;r un cynharach</translation>
    </message>
    <message>
        <source>Use the earlier one: {}</source>
        <translation>Defnyddio&apos;r un cynharach: {}</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Dangos llai</translation>
    </message>
</context>
<context>
    <name>EmptyEvidence</name>
    <message>
        <source>Drag pictures here</source>
        <translation>Llusgwch luniau yma</translation>
    </message>
    <message>
        <source>Or choose them. They are copied in exactly as they are, and only you can open them.</source>
        <translation>Neu dewiswch nhw. Cânt eu copïo i mewn yn union fel y maent, a dim ond chi all eu hagor.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Dewis lluniau</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Dewis ffolder</translation>
    </message>
    <message>
        <source>I have no picture</source>
        <translation>Nid oes gen i lun</translation>
    </message>
    <message>
        <source>What to capture first</source>
        <translation>Beth i&apos;w gipio yn gyntaf</translation>
    </message>
    <message>
        <source>The whole screen, with the time and the name at the top.</source>
        <translation>Y sgrin gyfan, gyda&apos;r amser a&apos;r enw ar y brig.</translation>
    </message>
    <message>
        <source>Their profile page, with the username and its web address.</source>
        <translation>Eu tudalen broffil, gyda&apos;r enw defnyddiwr a&apos;i chyfeiriad gwe.</translation>
    </message>
    <message>
        <source>The messages before and after, not only the worst one.</source>
        <translation>Y negeseuon cynt ac wedyn, nid yr un waethaf yn unig.</translation>
    </message>
    <message>
        <source>Keep the phone and the messages. The police may want to see them.</source>
        <translation>Cadwch y ffôn a&apos;r negeseuon. Efallai y bydd yr heddlu am eu gweld.</translation>
    </message>
</context>
<context>
    <name>EventChoice</name>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>Which of the things that happened</source>
        <translation>Pa un o&apos;r pethau a ddigwyddodd</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Ychwanegu un arall</translation>
    </message>
    <message>
        <source>Add another thing that this picture shows</source>
        <translation>Ychwanegu peth arall y mae&apos;r llun hwn yn ei ddangos</translation>
    </message>
    <message>
        <source>{}: new</source>
        <translation>{}: newydd</translation>
    </message>
</context>
<context>
    <name>EventRemoval</name>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ei dynnu</translation>
    </message>
    <message>
        <source>Remove what I wrote here</source>
        <translation>Tynnu&apos;r hyn a ysgrifennais yma</translation>
    </message>
    <message>
        <source>Remove what you wrote here? The picture stays. You can undo this until you lock or hide.</source>
        <translation>Tynnu&apos;r hyn a ysgrifennoch yma? Mae&apos;r llun yn aros. Gallwch ddadwneud hyn nes i chi gloi neu guddio.</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Add pictures and write down what they show.</source>
        <translation>Ychwanegwch luniau a nodwch beth maen nhw&apos;n ei ddangos.</translation>
    </message>
    <message>
        <source>{mark} is the copy with parts covered.</source>
        <translation>{mark} yw&apos;r copi gyda rhannau wedi&apos;u gorchuddio.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Dyna&apos;r un olaf.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Dyma&apos;r un cyntaf.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
</context>
<context>
    <name>EvidenceRooms</name>
    <message>
        <source>Let go to add these files</source>
        <translation>Gollyngwch i ychwanegu&apos;r ffeiliau hyn</translation>
    </message>
</context>
<context>
    <name>EvidenceSide</name>
    <message>
        <source>Add pictures</source>
        <translation>Ychwanegu lluniau</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Add a whole folder</source>
        <translation>Ychwanegu ffolder gyfan</translation>
    </message>
    <message>
        <source>Only words</source>
        <translation>Geiriau yn unig</translation>
    </message>
    <message>
        <source>Write down something without a picture</source>
        <translation>Nodi rhywbeth heb lun</translation>
    </message>
    <message>
        <source>Find a word, name or mark</source>
        <translation>Chwilio am air, enw neu farc</translation>
    </message>
    <message>
        <source>Find in your evidence</source>
        <translation>Chwilio yn eich tystiolaeth</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Nid oes dim yn cyfateb i&apos;r geiriau hyn.</translation>
    </message>
    <message>
        <source>Someone under 18?</source>
        <translation>Rhywun o dan 18 oed?</translation>
    </message>
</context>
<context>
    <name>ExhibitBeside</name>
    <message>
        <source>Remove this picture or file</source>
        <translation>Tynnu&apos;r llun neu&apos;r ffeil hon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ei dynnu</translation>
    </message>
    <message>
        <source>What was changed in what you wrote</source>
        <translation>Beth a newidiwyd yn yr hyn a ysgrifennoch</translation>
    </message>
    <message>
        <source>What was changed about this picture or file</source>
        <translation>Beth a newidiwyd am y llun neu&apos;r ffeil hon</translation>
    </message>
    <message>
        <source>Remove {mark}, {name}? It goes out of the case, and what you wrote stays. The mark is not given again, and the log keeps that it was there. Ctrl Z brings it back; later, Settings has it under what was removed.</source>
        <translation>Tynnu {mark}, {name}? Mae&apos;n mynd allan o&apos;r achos, ac mae&apos;r hyn a ysgrifennoch yn aros. Ni roddir y marc eto, ac mae&apos;r cofnod yn cadw ei fod yno. Mae Ctrl Z yn dod ag ef yn ôl; yn nes ymlaen, mae yn Gosodiadau o dan yr hyn a dynnwyd.</translation>
    </message>
    <message>
        <source>Added by {who} on {day}.</source>
        <translation>Ychwanegwyd gan {who} ar {day}.</translation>
    </message>
    <message>
        <source>Added on {day}.</source>
        <translation>Ychwanegwyd ar {day}.</translation>
    </message>
</context>
<context>
    <name>ExhibitHeader</name>
    <message>
        <source>All pictures</source>
        <translation>Pob llun</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Blaenorol</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Control and up arrow</source>
        <translation>Control a&apos;r saeth i fyny</translation>
    </message>
    <message>
        <source>Control and down arrow</source>
        <translation>Control a&apos;r saeth i lawr</translation>
    </message>
    <message>
        <source>Ctrl ↑  Ctrl ↓</source>
        <translation>Ctrl ↑  Ctrl ↓</translation>
    </message>
</context>
<context>
    <name>ExhibitList</name>
    <message>
        <source>Your evidence</source>
        <translation>Eich tystiolaeth</translation>
    </message>
    <message>
        <source>Arrow keys go through the list. Hold Shift to choose several.</source>
        <translation>Mae bysellau saeth yn mynd drwy&apos;r rhestr. Daliwch Shift i ddewis sawl un.</translation>
    </message>
    <message>
        <source>Arrow keys go through the list. Press Enter to open one.</source>
        <translation>Mae bysellau saeth yn mynd drwy&apos;r rhestr. Pwyswch Enter i agor un.</translation>
    </message>
</context>
<context>
    <name>ExhibitModel</name>
    <message>
        <source>nothing written down yet</source>
        <translation>dim byd wedi&apos;i nodi eto</translation>
    </message>
    <message>
        <source>something was read, please check</source>
        <translation>darllenwyd rhywbeth, gwiriwch</translation>
    </message>
</context>
<context>
    <name>ExhibitRemoval</name>
    <message>
        <source>{} was removed. Ctrl Z brings it back.</source>
        <translation>Tynnwyd {}. Mae Ctrl Z yn dod ag ef yn ôl.</translation>
    </message>
</context>
<context>
    <name>ExhibitView</name>
    <message>
        <source>Part of something I wrote before</source>
        <translation>Rhan o rywbeth a ysgrifennais o&apos;r blaen</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Cadw a mynd ymlaen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, one thing that happened</source>
        <translation>
            <numerusform>%n llun, un peth a ddigwyddodd</numerusform>
            <numerusform>%n llun, un peth a ddigwyddodd</numerusform>
            <numerusform>%n llun, un peth a ddigwyddodd</numerusform>
            <numerusform>%n llun, un peth a ddigwyddodd</numerusform>
            <numerusform>%n llun, un peth a ddigwyddodd</numerusform>
        </translation>
    </message>
    <message>
        <source>Something without a picture</source>
        <translation>Rhywbeth heb lun</translation>
    </message>
    <message>
        <source>Saved. Ctrl Z takes it back.</source>
        <translation>Wedi&apos;i gadw. Mae Ctrl Z yn ei gymryd yn ôl.</translation>
    </message>
    <message>
        <source>Removed. Ctrl Z brings it back.</source>
        <translation>Wedi&apos;i dynnu. Mae Ctrl Z yn dod ag ef yn ôl.</translation>
    </message>
</context>
<context>
    <name>ExhibitWishes</name>
    <message>
        <source>What would make this stronger</source>
        <translation>Yr hyn a fyddai&apos;n gwneud hwn yn gryfach</translation>
    </message>
    <message>
        <source>You can report without any of this.</source>
        <translation>Gallwch adrodd heb ddim o hyn.</translation>
    </message>
</context>
<context>
    <name>ExportRows</name>
    <message>
        <source>The app itself</source>
        <translation>Yr ap ei hun</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>dim amser wedi&apos;i roi</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>wedi&apos;i nodi</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>What such a file leaves out</source>
        <translation>Yr hyn y mae ffeil o&apos;r fath yn ei adael allan</translation>
    </message>
    <message>
        <source>A word, a name or a date</source>
        <translation>Gair, enw neu ddyddiad</translation>
    </message>
    <message>
        <source>Messages in this file</source>
        <translation>Negeseuon yn y ffeil hon</translation>
    </message>
    <message>
        <source>The space bar ticks a message.</source>
        <translation>Mae&apos;r bylchwr yn ticio neges.</translation>
    </message>
    <message>
        <source>Write these down</source>
        <translation>Nodi&apos;r rhain</translation>
    </message>
    <message>
        <source>Tick all in the list</source>
        <translation>Ticio pob un yn y rhestr</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Which conversation?</source>
        <translation>Pa sgwrs?</translation>
    </message>
    <message>
        <source>Which one is you?</source>
        <translation>Pa un ydych chi?</translation>
    </message>
    <message>
        <source>The first number is the day</source>
        <translation>Y rhif cyntaf yw&apos;r diwrnod</translation>
    </message>
    <message>
        <source>The second number is the day</source>
        <translation>Yr ail rif yw&apos;r diwrnod</translation>
    </message>
    <message>
        <source>Which clock did the phone show?</source>
        <translation>Pa gloc oedd y ffôn yn ei ddangos?</translation>
    </message>
    <message>
        <source>The file does not say. Type the name of a large city.</source>
        <translation>Nid yw&apos;r ffeil yn dweud. Teipiwch enw dinas fawr.</translation>
    </message>
    <message>
        <source>Messages in {name}</source>
        <translation>Negeseuon yn {name}</translation>
    </message>
    <message>
        <source>Opening the file. A long chat takes a moment.</source>
        <translation>Yn agor y ffeil. Mae sgwrs hir yn cymryd eiliad.</translation>
    </message>
    <message>
        <source>I am not in it, or I can&apos;t tell</source>
        <translation>Nid wyf ynddi, neu ni allaf ddweud</translation>
    </message>
    <message>
        <source>The file shows “{date}”. Which number is the day?</source>
        <translation>Mae&apos;r ffeil yn dangos “{date}”. Pa rif yw&apos;r diwrnod?</translation>
    </message>
    <message>
        <source>This is what the file shows. Change it only if you know better.</source>
        <translation>Dyma beth mae&apos;r ffeil yn ei ddangos. Newidiwch ef dim ond os ydych yn gwybod yn well.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 neges</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n neges</numerusform>
            <numerusform>%n neges</numerusform>
            <numerusform>%n neges</numerusform>
            <numerusform>%n neges</numerusform>
            <numerusform>%n neges</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick those that matter. Each becomes one thing that happened.</source>
        <translation>Ticiwch y rhai sydd o bwys. Mae pob un yn dod yn un peth a ddigwyddodd.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are written down. Ctrl Z takes them back.</source>
        <translation>
            <numerusform>Mae %n neges wedi&apos;u nodi. Mae Ctrl Z yn eu cymryd yn ôl.</numerusform>
            <numerusform>Mae %n neges wedi&apos;u nodi. Mae Ctrl Z yn eu cymryd yn ôl.</numerusform>
            <numerusform>Mae %n neges wedi&apos;u nodi. Mae Ctrl Z yn eu cymryd yn ôl.</numerusform>
            <numerusform>Mae %n neges wedi&apos;u nodi. Mae Ctrl Z yn eu cymryd yn ôl.</numerusform>
            <numerusform>Mae %n neges wedi&apos;u nodi. Mae Ctrl Z yn eu cymryd yn ôl.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message is written down. Ctrl Z takes it back.</source>
        <translation>Mae 1 neges wedi&apos;i nodi. Mae Ctrl Z yn ei chymryd yn ôl.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Write 1 message down</source>
        <translation>Nodi 1 neges</translation>
    </message>
    <message numerus="yes">
        <source>Write %n messages down</source>
        <translation>
            <numerusform>Nodi %n neges</numerusform>
            <numerusform>Nodi %n neges</numerusform>
            <numerusform>Nodi %n neges</numerusform>
            <numerusform>Nodi %n neges</numerusform>
            <numerusform>Nodi %n neges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceSearch</name>
    <message>
        <source>Looking for faces. This can take a few seconds.</source>
        <translation>Yn chwilio am wynebau. Gall hyn gymryd ychydig eiliadau.</translation>
    </message>
    <message>
        <source>We found nothing that looks like a face. We can miss some.</source>
        <translation>Ni ddaethom o hyd i ddim sy&apos;n edrych fel wyneb. Gallwn golli rhai.</translation>
    </message>
    <message>
        <source>A box was drawn over 1 place that looks like a face. We can miss some.</source>
        <translation>Lluniwyd blwch dros 1 lle sy&apos;n edrych fel wyneb. Gallwn golli rhai.</translation>
    </message>
    <message numerus="yes">
        <source>Boxes were drawn over %n places that look like a face. We can miss some.</source>
        <translation>
            <numerusform>Lluniwyd blychau dros %n lle sy&apos;n edrych fel wyneb. Gallwn golli rhai.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle sy&apos;n edrych fel wyneb. Gallwn golli rhai.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle sy&apos;n edrych fel wyneb. Gallwn golli rhai.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle sy&apos;n edrych fel wyneb. Gallwn golli rhai.</numerusform>
            <numerusform>Lluniwyd blychau dros %n lle sy&apos;n edrych fel wyneb. Gallwn golli rhai.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look at the whole picture. You can move or remove each box.</source>
        <translation>Edrychwch ar y llun cyfan. Gallwch symud neu dynnu pob blwch.</translation>
    </message>
    <message>
        <source>Please look at the whole picture. You can draw a box over each face.</source>
        <translation>Edrychwch ar y llun cyfan. Gallwch lunio blwch dros bob wyneb.</translation>
    </message>
</context>
<context>
    <name>FarKey</name>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>A key that hides this while you are in another program</source>
        <translation>Bysell sy&apos;n cuddio hyn tra byddwch mewn rhaglen arall</translation>
    </message>
    <message>
        <source>Your desktop has given this key: {key}. You can change it in the desktop&apos;s own settings. Anyone who uses them can see it there, with the words “{words}”.</source>
        <translation>Mae eich bwrdd gwaith wedi rhoi&apos;r fysell hon: {key}. Gallwch ei newid yng ngosodiadau&apos;r bwrdd gwaith ei hun. Gall unrhyw un sy&apos;n eu defnyddio ei gweld yno, gyda&apos;r geiriau “{words}”.</translation>
    </message>
    <message>
        <source>Your desktop may ask you about it, and let you take another key. It keeps your answer in its own settings. Anyone who uses them can see it there, with the words “{words}”. Some desktops have no such key; then we say so here.</source>
        <translation>Efallai y bydd eich bwrdd gwaith yn gofyn i chi amdani, ac yn gadael i chi ddewis bysell arall. Mae&apos;n cadw eich ateb yn ei osodiadau ei hun. Gall unrhyw un sy&apos;n eu defnyddio ei weld yno, gyda&apos;r geiriau “{words}”. Nid oes bysell o&apos;r fath gan rai byrddau gwaith; yna rydym yn dweud hynny yma.</translation>
    </message>
    <message>
        <source>On this desktop the key works while some programs are in front, and not while others are. Try it with those that you use. Where it does not work, go back to this window first, then hide.</source>
        <translation>Ar y bwrdd gwaith hwn mae&apos;r allwedd yn gweithio tra bo rhai rhaglenni o flaen, ac nid tra bo rhai eraill. Rhowch gynnig arni gyda&apos;r rhai rydych yn eu defnyddio. Lle nad yw&apos;n gweithio, ewch yn ôl i&apos;r ffenestr hon yn gyntaf, yna cuddiwch.</translation>
    </message>
    <message>
        <source>While this program is open, the key does nothing else on this computer. It does not work during some menus of other programs.</source>
        <translation>Tra bydd y rhaglen hon ar agor, nid yw&apos;r fysell yn gwneud dim arall ar y cyfrifiadur hwn. Nid yw&apos;n gweithio yn ystod rhai o ddewislenni rhaglenni eraill.</translation>
    </message>
    <message>
        <source>On this desktop no program hears a key while another is in front. Go back to this window first, then hide.</source>
        <translation>Ar y bwrdd gwaith hwn nid oes unrhyw raglen yn clywed bysell tra bydd un arall o&apos;i blaen. Ewch yn ôl i&apos;r ffenestr hon yn gyntaf, yna cuddiwch.</translation>
    </message>
</context>
<context>
    <name>FarNews</name>
    <message>
        <source>Your desktop did not give us a key that works in other programs, so there is none. Hiding from this window works as before. Some desktops give a key only to programs in their menu: you can put this one there in the settings. Start it again after that, and choose the key once more.</source>
        <translation>Ni roddodd eich bwrdd gwaith allwedd i ni sy&apos;n gweithio mewn rhaglenni eraill, felly nid oes un. Mae cuddio o&apos;r ffenestr hon yn gweithio fel o&apos;r blaen. Dim ond i raglenni yn eu dewislen y mae rhai byrddau gwaith yn rhoi allwedd: gallwch roi hon yno yn y gosodiadau. Cychwynnwch hi eto ar ôl hynny, a dewiswch yr allwedd unwaith eto.</translation>
    </message>
    <message>
        <source>The key that hides from other programs does not work now: the part of your desktop that gave it has stopped. Go back to this window first, then hide. We ask for the key again when that part is back.</source>
        <translation>Nid yw&apos;r fysell sy&apos;n cuddio o raglenni eraill yn gweithio nawr: mae&apos;r rhan o&apos;ch bwrdd gwaith a&apos;i rhoddodd wedi stopio. Ewch yn ôl i&apos;r ffenestr hon yn gyntaf, yna cuddiwch. Byddwn yn gofyn am y fysell eto pan fydd y rhan honno yn ôl.</translation>
    </message>
    <message>
        <source>Your desktop knows our wish, but has set no key for it. You can set one in the keyboard settings of your desktop. Until then, go back to this window to hide.</source>
        <translation>Mae eich bwrdd gwaith yn gwybod am ein dymuniad, ond nid yw wedi gosod bysell ar ei gyfer. Gallwch osod un yng ngosodiadau bysellfwrdd eich bwrdd gwaith. Tan hynny, ewch yn ôl i&apos;r ffenestr hon i guddio.</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Cadw yma</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Edrych yn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Cuddio nawr</translation>
    </message>
</context>
<context>
    <name>FirstPageQuestions</name>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Are you in danger now?</source>
        <translation>A ydych mewn perygl nawr?</translation>
    </message>
    <message>
        <source>Are children involved?</source>
        <translation>A oes plant yn rhan o hyn?</translation>
    </message>
    <message>
        <source>What is the danger?</source>
        <translation>Beth yw&apos;r perygl?</translation>
    </message>
    <message>
        <source>For the first page</source>
        <translation>Ar gyfer y dudalen gyntaf</translation>
    </message>
    <message>
        <source>An officer reads this first. Leave empty what you do not want to say.</source>
        <translation>Mae swyddog yn darllen hyn yn gyntaf. Gadewch yn wag yr hyn nad ydych am ei ddweud.</translation>
    </message>
    <message>
        <source>For example, they live with you, or they were written to.</source>
        <translation>Er enghraifft, maen nhw&apos;n byw gyda chi, neu ysgrifennwyd atyn nhw.</translation>
    </message>
    <message>
        <source>In one line, what is going on?</source>
        <translation>Mewn un llinell, beth sy&apos;n digwydd?</translation>
    </message>
    <message>
        <source>How can the police reach you safely?</source>
        <translation>Sut gall yr heddlu gysylltu â chi&apos;n ddiogel?</translation>
    </message>
    <message>
        <source>It is kept here, for you to give to the police yourself. It is never printed in the report, because others may read that.</source>
        <translation>Mae&apos;n cael ei gadw yma, i chi ei roi i&apos;r heddlu eich hun. Nid yw byth yn cael ei argraffu yn yr adroddiad, oherwydd gall eraill ddarllen hwnnw.</translation>
    </message>
    <message>
        <source>{call} Do not wait for the report.</source>
        <translation>{call} Peidiwch ag aros am yr adroddiad.</translation>
    </message>
</context>
<context>
    <name>FirstUsePage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} o {count}</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>shown</source>
        <translation>wedi&apos;i ddangos</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>wedi&apos;i guddio</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Not about one account</source>
        <translation>Ddim am un cyfrif</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Picture or file</source>
        <translation>Llun neu ffeil</translation>
    </message>
    <message>
        <source>Something that happened</source>
        <translation>Rhywbeth a ddigwyddodd</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What they demand</source>
        <translation>Yr hyn maen nhw&apos;n ei fynnu</translation>
    </message>
    <message>
        <source>Call or report</source>
        <translation>Galwad neu adroddiad</translation>
    </message>
    <message>
        <source>read from the picture</source>
        <translation>wedi&apos;i ddarllen o&apos;r llun</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>enw&apos;r ffeil</translation>
    </message>
    <message>
        <source>description</source>
        <translation>disgrifiad</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>cyfeiriad gwe</translation>
    </message>
    <message>
        <source>chat or group</source>
        <translation>sgwrs neu grŵp</translation>
    </message>
    <message>
        <source>what it did to you</source>
        <translation>beth wnaeth hynny i chi</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>nodiadau</translation>
    </message>
    <message>
        <source>who else saw it</source>
        <translation>pwy arall a&apos;i gwelodd</translation>
    </message>
    <message>
        <source>permanent ID</source>
        <translation>ID parhaol</translation>
    </message>
    <message>
        <source>address of the profile</source>
        <translation>cyfeiriad y proffil</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>rhif ffôn</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>earlier name</source>
        <translation>enw cynharach</translation>
    </message>
    <message>
        <source>reference number</source>
        <translation>cyfeirnod</translation>
    </message>
    <message>
        <source>where to pay</source>
        <translation>ble i dalu</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>beth ddaeth ohono</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>Press Enter to open one.</source>
        <translation>Pwyswch Enter i agor un.</translation>
    </message>
</context>
<context>
    <name>GuardClient</name>
    <message>
        <source>Close the windows</source>
        <translation>Cau&apos;r ffenestri</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Hide now</source>
        <translation>Cuddio nawr</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Ei nodi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>or press {key}</source>
        <translation>neu pwyswch {key}</translation>
    </message>
    <message>
        <source>Takes everything off the screen and locks. {key} does the same.</source>
        <translation>Mae&apos;n tynnu popeth oddi ar y sgrin ac yn cloi. Mae {key} yn gwneud yr un peth.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Numbers to call, and short answers.</source>
        <translation>Rhifau i&apos;w ffonio, ac atebion byr.</translation>
    </message>
    <message>
        <source>What helps in my situation?</source>
        <translation>Beth sy&apos;n helpu yn fy sefyllfa i?</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Da gwybod</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Wedyn</translation>
    </message>
    <message>
        <source>Read in: {source}</source>
        <translation>Darllenwyd yn: {source}</translation>
    </message>
    <message>
        <source>People to talk to</source>
        <translation>Pobl i siarad â nhw</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
</context>
<context>
    <name>HideKey</name>
    <message>
        <source>This key cannot be used alone. Please press another one, such as F9.</source>
        <translation>Ni ellir defnyddio&apos;r fysell hon ar ei phen ei hun. Pwyswch un arall, fel F9.</translation>
    </message>
    <message>
        <source>You need this key to move and to type. Please press another one, such as F9.</source>
        <translation>Mae angen y fysell hon arnoch i symud ac i deipio. Pwyswch un arall, fel F9.</translation>
    </message>
    <message>
        <source>This key types a letter or a sign, so you would hide everything while you write. Please press another one, such as F9.</source>
        <translation>Mae&apos;r fysell hon yn teipio llythyren neu arwydd, felly byddech yn cuddio popeth wrth i chi ysgrifennu. Pwyswch un arall, fel F9.</translation>
    </message>
    <message>
        <source>F1 opens help in many programs. Please press another one, such as F9.</source>
        <translation>Mae F1 yn agor help mewn llawer o raglenni. Pwyswch un arall, fel F9.</translation>
    </message>
    <message>
        <source>F10 opens the menu in many programs. Please press another one, such as F9.</source>
        <translation>Mae F10 yn agor y ddewislen mewn llawer o raglenni. Pwyswch un arall, fel F9.</translation>
    </message>
    <message>
        <source>This key opens the menu of what is chosen. Please press another one.</source>
        <translation>Mae&apos;r fysell hon yn agor dewislen yr hyn sydd wedi&apos;i ddewis. Pwyswch un arall.</translation>
    </message>
    <message>
        <source>This key takes a picture of the screen, which you may need. Please press another.</source>
        <translation>Mae&apos;r fysell hon yn tynnu llun o&apos;r sgrin, ac efallai y bydd angen hynny arnoch. Pwyswch un arall.</translation>
    </message>
    <message>
        <source>F6 moves between the parts of this window. Please press another one.</source>
        <translation>Mae F6 yn symud rhwng rhannau&apos;r ffenestr hon. Pwyswch un arall.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>the words</source>
        <translation>y geiriau</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>yr amser</translation>
    </message>
    <message>
        <source>what sort of thing it was</source>
        <translation>pa fath o beth oedd e</translation>
    </message>
    <message>
        <source>which account it was</source>
        <translation>pa gyfrif ydoedd</translation>
    </message>
    <message>
        <source>which pictures belong to it</source>
        <translation>pa luniau sy&apos;n perthyn iddo</translation>
    </message>
    <message>
        <source>what it belongs to</source>
        <translation>i beth mae&apos;n perthyn</translation>
    </message>
    <message>
        <source>who else saw it</source>
        <translation>pwy arall a&apos;i gwelodd</translation>
    </message>
    <message>
        <source>what it did to you</source>
        <translation>beth wnaeth hynny i chi</translation>
    </message>
    <message>
        <source>the web address</source>
        <translation>y cyfeiriad gwe</translation>
    </message>
    <message>
        <source>the chat or group</source>
        <translation>y sgwrs neu&apos;r grŵp</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>y nodiadau</translation>
    </message>
    <message>
        <source>the app or website</source>
        <translation>yr ap neu&apos;r wefan</translation>
    </message>
    <message>
        <source>the username</source>
        <translation>yr enw defnyddiwr</translation>
    </message>
    <message>
        <source>the name shown</source>
        <translation>yr enw sy&apos;n cael ei ddangos</translation>
    </message>
    <message>
        <source>the permanent ID</source>
        <translation>yr ID parhaol</translation>
    </message>
    <message>
        <source>the address of the profile</source>
        <translation>cyfeiriad y proffil</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>y rhif ffôn</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>y cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>the earlier names</source>
        <translation>yr enwau cynharach</translation>
    </message>
    <message>
        <source>the linked accounts</source>
        <translation>y cyfrifon cysylltiedig</translation>
    </message>
    <message>
        <source>the pictures of the profile</source>
        <translation>lluniau&apos;r proffil</translation>
    </message>
    <message>
        <source>who may be behind it</source>
        <translation>pwy allai fod y tu ôl iddo</translation>
    </message>
    <message>
        <source>how that is known</source>
        <translation>sut mae hynny&apos;n hysbys</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>yr enw</translation>
    </message>
    <message>
        <source>the nicknames</source>
        <translation>y llysenwau</translation>
    </message>
    <message>
        <source>who they are to you</source>
        <translation>pwy ydynt i chi</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>y disgrifiad</translation>
    </message>
    <message>
        <source>who may see the picture</source>
        <translation>pwy all weld y llun</translation>
    </message>
    <message>
        <source>how the picture was taken</source>
        <translation>sut y tynnwyd y llun</translation>
    </message>
    <message>
        <source>how the copy was made</source>
        <translation>sut y gwnaed y copi</translation>
    </message>
    <message>
        <source>the day by which they want it</source>
        <translation>y diwrnod maen nhw ei eisiau erbyn</translation>
    </message>
    <message>
        <source>what they want</source>
        <translation>yr hyn maen nhw ei eisiau</translation>
    </message>
    <message>
        <source>what they said they would do</source>
        <translation>yr hyn a ddywedon nhw y bydden nhw&apos;n ei wneud</translation>
    </message>
    <message>
        <source>who would be harmed</source>
        <translation>pwy fyddai&apos;n cael niwed</translation>
    </message>
    <message>
        <source>how much they want</source>
        <translation>faint maent ei eisiau</translation>
    </message>
    <message>
        <source>the money it is in</source>
        <translation>yr arian y mae ynddo</translation>
    </message>
    <message>
        <source>where it should go</source>
        <translation>i ble y dylai fynd</translation>
    </message>
    <message>
        <source>how it should be paid</source>
        <translation>sut y dylid ei dalu</translation>
    </message>
    <message>
        <source>the reference to pay with</source>
        <translation>y cyfeirnod i dalu ag ef</translation>
    </message>
    <message>
        <source>whether anything was paid</source>
        <translation>a dalwyd unrhyw beth</translation>
    </message>
    <message>
        <source>how much was paid</source>
        <translation>faint a dalwyd</translation>
    </message>
    <message>
        <source>whom you turned to</source>
        <translation>at bwy y troesoch</translation>
    </message>
    <message>
        <source>whom you spoke to</source>
        <translation>gyda phwy y siaradoch</translation>
    </message>
    <message>
        <source>the collar number</source>
        <translation>rhif y coler</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>beth ddaeth ohono</translation>
    </message>
    <message>
        <source>what happens next</source>
        <translation>beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>when to ask again</source>
        <translation>pryd i ofyn eto</translation>
    </message>
    <message>
        <source>the reference number</source>
        <translation>y cyfeirnod</translation>
    </message>
    <message>
        <source>the fingerprint</source>
        <translation>yr ôl bys</translation>
    </message>
    <message>
        <source>{who} wrote it down.</source>
        <translation>{who} a&apos;i nododd.</translation>
    </message>
    <message>
        <source>you wrote it down.</source>
        <translation>chi a&apos;i nododd.</translation>
    </message>
    <message>
        <source>{who} changed {what}.</source>
        <translation>Newidiodd {who} {what}.</translation>
    </message>
    <message>
        <source>you changed {what}.</source>
        <translation>newidioch {what}.</translation>
    </message>
    <message>
        <source>it was put back as it had been.</source>
        <translation>cafodd ei roi&apos;n ôl fel yr oedd.</translation>
    </message>
    <message>
        <source>one that is not here any more</source>
        <translation>un nad yw yma mwyach</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim byd</translation>
    </message>
    <message>
        <source>a fingerprint of a picture</source>
        <translation>ôl bys llun</translation>
    </message>
    <message>
        <source>{time}, written as “{typed}”</source>
        <translation>{time}, wedi&apos;i ysgrifennu fel “{typed}”</translation>
    </message>
    <message>
        <source>shown on the screen</source>
        <translation>wedi&apos;i ddangos ar y sgrin</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>o&apos;r ffeil</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>o&apos;r cof</translation>
    </message>
    <message>
        <source>known another way</source>
        <translation>yn hysbys mewn ffordd arall</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ie</translation>
    </message>
    <message>
        <source>no</source>
        <translation>na</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>ddim yn siŵr</translation>
    </message>
    <message>
        <source>it can be shown</source>
        <translation>gellir ei ddangos</translation>
    </message>
    <message>
        <source>it is intimate, and left out of reports</source>
        <translation>mae&apos;n bersonol iawn, ac wedi&apos;i adael allan o adroddiadau</translation>
    </message>
    <message>
        <source>it is left out of reports</source>
        <translation>mae wedi&apos;i adael allan o adroddiadau</translation>
    </message>
    <message>
        <source>taken by {}</source>
        <translation>tynnwyd gan {}</translation>
    </message>
    <message>
        <source>taken on {}</source>
        <translation>tynnwyd ar {}</translation>
    </message>
    <message>
        <source>how: {}</source>
        <translation>sut: {}</translation>
    </message>
    <message>
        <source>device: {}</source>
        <translation>dyfais: {}</translation>
    </message>
    <message>
        <source>the whole screen: {}</source>
        <translation>y sgrin gyfan: {}</translation>
    </message>
    <message>
        <source>still on the phone: {}</source>
        <translation>yn dal ar y ffôn: {}</translation>
    </message>
</context>
<context>
    <name>IdleLock</name>
    <message>
        <source>You were away for a while, so it was locked.</source>
        <translation>Buoch i ffwrdd am ychydig, felly cafodd ei gloi.</translation>
    </message>
    <message>
        <source>This computer was asleep, so it was locked.</source>
        <translation>Roedd y cyfrifiadur hwn yn cysgu, felly cafodd ei gloi.</translation>
    </message>
    <message>
        <source>The screen was locked, so this was locked too.</source>
        <translation>Cafodd y sgrin ei chloi, felly cafodd hwn ei gloi hefyd.</translation>
    </message>
    <message>
        <source>Someone else signed in, so it was locked.</source>
        <translation>Mewngofnododd rhywun arall, felly cafodd ei gloi.</translation>
    </message>
</context>
<context>
    <name>InMenu</name>
    <message>
        <source>This computer&apos;s menu has something else under this name already, so the menu stays as it was. Please choose another name.</source>
        <translation>Mae gan ddewislen y cyfrifiadur hwn rywbeth arall o dan yr enw hwn yn barod, felly mae&apos;r ddewislen yn aros fel yr oedd. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>The computer did not let us change its menu. Everything else is as it was.</source>
        <translation>Ni adawodd y cyfrifiadur i ni newid ei ddewislen. Mae popeth arall fel yr oedd.</translation>
    </message>
</context>
<context>
    <name>KeeperClient</name>
    <message>
        <source>The part of the program that keeps your files has stopped. What was saved is safe. Please unlock and try again.</source>
        <translation>Mae&apos;r rhan o&apos;r rhaglen sy&apos;n cadw eich ffeiliau wedi stopio. Mae&apos;r hyn a gadwyd yn ddiogel. Datglowch a rhowch gynnig arall arni.</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Choose another key</source>
        <translation>Dewis bysell arall</translation>
    </message>
    <message>
        <source>Press the key now</source>
        <translation>Pwyswch y fysell nawr</translation>
    </message>
    <message>
        <source>Press the key now. Tab leaves it as it is.</source>
        <translation>Pwyswch y fysell nawr. Mae Tab yn ei gadael fel y mae.</translation>
    </message>
</context>
<context>
    <name>KnownPicturePage</name>
    <message>
        <source>Get pictures taken down</source>
        <translation>Cael tynnu lluniau i lawr</translation>
    </message>
    <message>
        <source>How it works without showing the picture to anyone.</source>
        <translation>Sut mae&apos;n gweithio heb ddangos y llun i neb.</translation>
    </message>
    <message>
        <source>Back to Start</source>
        <translation>Yn ôl i Cychwyn</translation>
    </message>
    <message>
        <source>There are services that stop a picture without seeing it. On your own phone or computer they work out its fingerprint: a row of letters and figures. Only the fingerprint is sent.</source>
        <translation>Mae gwasanaethau sy&apos;n stopio llun heb ei weld. Ar eich ffôn neu&apos;ch cyfrifiadur eich hun maen nhw&apos;n cyfrifo ei ôl bys: rhes o lythrennau a ffigurau. Dim ond yr ôl bys sy&apos;n cael ei anfon.</translation>
    </message>
    <message>
        <source>Apps that take part look for pictures with this fingerprint, and take them down. Not every app and website takes part.</source>
        <translation>Mae apiau sy&apos;n cymryd rhan yn chwilio am luniau gyda&apos;r ôl bys hwn, ac yn eu tynnu i lawr. Nid yw pob ap a gwefan yn cymryd rhan.</translation>
    </message>
    <message>
        <source>You get a case number and a code there. Nobody can find them again for you.</source>
        <translation>Rydych yn cael rhif achos a chod yno. Ni all neb ddod o hyd iddynt eto ar eich rhan.</translation>
    </message>
    <message>
        <source>One question first</source>
        <translation>Un cwestiwn yn gyntaf</translation>
    </message>
    <message>
        <source>Is anyone in the picture under 18, and undressed or shown in a sexual way? This may be you.</source>
        <translation>A oes unrhyw un yn y llun o dan 18 oed, ac wedi dadwisgo neu&apos;n cael ei ddangos mewn ffordd rywiol? Efallai mai chi yw hwn.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>No, there is no such picture</source>
        <translation>Nac oes, nid oes llun o&apos;r fath</translation>
    </message>
    <message>
        <source>Yes, or I am not sure</source>
        <translation>Oes, neu nid wyf yn siŵr</translation>
    </message>
    <message>
        <source>Make a fingerprint here</source>
        <translation>Gwneud ôl bys yma</translation>
    </message>
    <message>
        <source>The picture is read once and is not kept here. The fingerprint can be kept with your case, so that the police can know a copy again.</source>
        <translation>Mae&apos;r llun yn cael ei ddarllen unwaith ac nid yw&apos;n cael ei gadw yma. Gellir cadw&apos;r ôl bys gyda&apos;ch achos, fel bod yr heddlu&apos;n gallu adnabod copi eto.</translation>
    </message>
    <message>
        <source>Choose the picture</source>
        <translation>Dewis y llun</translation>
    </message>
    <message>
        <source>What is it? A few words that you will know again</source>
        <translation>Beth ydyw? Ychydig eiriau y byddwch yn eu hadnabod eto</translation>
    </message>
    <message>
        <source>Leave it empty if you like. It is in the report, so say only what is fine there.</source>
        <translation>Gadewch ef yn wag os dymunwch. Mae yn yr adroddiad, felly dywedwch yr hyn sy&apos;n iawn yno yn unig.</translation>
    </message>
    <message>
        <source>Keep the fingerprint with my case</source>
        <translation>Cadw&apos;r ôl bys gyda fy achos</translation>
    </message>
    <message>
        <source>Is this a copy of it?</source>
        <translation>Ai copi ohono yw hwn?</translation>
    </message>
    <message>
        <source>Choose the picture that you found</source>
        <translation>Dewis y llun y daethoch o hyd iddo</translation>
    </message>
    <message>
        <source>Please do not copy it, and do not send it to anyone</source>
        <translation>Peidiwch â&apos;i gopïo, a pheidiwch â&apos;i anfon at neb</translation>
    </message>
    <message>
        <source>It is about another picture</source>
        <translation>Mae&apos;n ymwneud â llun arall</translation>
    </message>
    <message numerus="yes">
        <source>You have kept %n fingerprints.</source>
        <translation>
            <numerusform>Rydych wedi cadw %n ôl bys.</numerusform>
            <numerusform>Rydych wedi cadw %n ôl bys.</numerusform>
            <numerusform>Rydych wedi cadw %n ôl bys.</numerusform>
            <numerusform>Rydych wedi cadw %n ôl bys.</numerusform>
            <numerusform>Rydych wedi cadw %n ôl bys.</numerusform>
        </translation>
    </message>
    <message>
        <source>First keep a fingerprint. Then you can check pictures that you find.</source>
        <translation>Cadwch ôl bys yn gyntaf. Yna gallwch wirio lluniau y dewch o hyd iddynt.</translation>
    </message>
    <message>
        <source>Reading the picture...</source>
        <translation>Yn darllen y llun...</translation>
    </message>
    <message>
        <source>SHA-256, of this very file</source>
        <translation>SHA-256, o&apos;r union ffeil hon</translation>
    </message>
    <message>
        <source>PDQ, of what it looks like</source>
        <translation>PDQ, o&apos;r ffordd mae&apos;n edrych</translation>
    </message>
    <message>
        <source>The picture is very plain, so others may look like it.</source>
        <translation>Mae&apos;r llun yn blaen iawn, felly gall eraill edrych yn debyg iddo.</translation>
    </message>
    <message>
        <source>Fingerprint of a picture</source>
        <translation>Ôl bys llun</translation>
    </message>
    <message>
        <source>It is kept with your case, under calls and reports. The picture is not.</source>
        <translation>Mae&apos;n cael ei gadw gyda&apos;ch achos, o dan galwadau ac adroddiadau. Nid yw&apos;r llun.</translation>
    </message>
    <message>
        <source>This is the very same file as: {names}.</source>
        <translation>Dyma&apos;r union un ffeil â: {names}.</translation>
    </message>
    <message>
        <source>This looks like the same picture as: {names}. Someone may have changed it.</source>
        <translation>Mae hwn yn edrych fel yr un llun â: {names}. Efallai bod rhywun wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>It is not the same file. Whether it looks alike cannot be told: one of the pictures is too plain, or could not be read.</source>
        <translation>Nid yr un ffeil ydyw. Ni ellir dweud a yw&apos;n edrych yn debyg: mae un o&apos;r lluniau yn rhy blaen, neu ni ellid ei ddarllen.</translation>
    </message>
    <message>
        <source>This does not look like a picture that you kept the fingerprint of. A copy that was cut or turned may not be found this way.</source>
        <translation>Nid yw hwn yn edrych fel llun y cadwoch ei ôl bys. Efallai na chaiff copi a gafodd ei dorri neu ei droi ei ganfod fel hyn.</translation>
    </message>
    <message>
        <source>a picture without a name</source>
        <translation>llun heb enw</translation>
    </message>
</context>
<context>
    <name>LeaveOut</name>
    <message>
        <source>Find by mark, name or account</source>
        <translation>Chwilio yn ôl marc, enw neu gyfrif</translation>
    </message>
    <message>
        <source>Find a picture in this list</source>
        <translation>Dod o hyd i lun yn y rhestr hon</translation>
    </message>
    <message>
        <source>Pictures and files. Space ticks one to leave it out.</source>
        <translation>Lluniau a ffeiliau. Mae&apos;r bylchwr yn ticio un i&apos;w adael allan.</translation>
    </message>
    <message>
        <source>Tick what should stay out. The report says which marks were left out, because the numbers would show a gap. Nothing is removed from your evidence.</source>
        <translation>Ticiwch yr hyn a ddylai aros allan. Mae&apos;r adroddiad yn dweud pa farciau a adawyd allan, oherwydd byddai&apos;r rhifau&apos;n dangos bwlch. Ni thynnir dim o&apos;ch tystiolaeth.</translation>
    </message>
</context>
<context>
    <name>LongStep</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>{verb}: {done} of {total}</source>
        <translation>{verb}: {done} o {total}</translation>
    </message>
    <message>
        <source>{verb}. This can take a while.</source>
        <translation>{verb}. Gall hyn gymryd amser.</translation>
    </message>
</context>
<context>
    <name>MadeFile</name>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>Write down who you gave it to</source>
        <translation>Nodi i bwy y rhoesoch ef</translation>
    </message>
    <message>
        <source>Anyone who opens this folder can read it. Once you have handed it over, move it to a safe place or delete it. You can make it again at any time.</source>
        <translation>Gall unrhyw un sy&apos;n agor y ffolder hon ei ddarllen. Ar ôl i chi ei roi i rywun, symudwch ef i le diogel neu ei ddileu. Gallwch ei wneud eto unrhyw bryd.</translation>
    </message>
    <message>
        <source>Its fingerprint (SHA-256)</source>
        <translation>Ei ôl bys (SHA-256)</translation>
    </message>
    <message>
        <source>Give it to the officer too, if you can. With it anyone can check that the file was not changed since it was made.</source>
        <translation>Rhowch hwn i&apos;r swyddog hefyd, os gallwch. Gydag ef gall unrhyw un wirio na newidiwyd y ffeil ers iddi gael ei gwneud.</translation>
    </message>
    <message>
        <source>In words, for the telephone</source>
        <translation>Mewn geiriau, ar gyfer y ffôn</translation>
    </message>
    <message>
        <source>Read them out when you call, and ask for them to be written down. Then somebody else can tell that this file was there on that day.</source>
        <translation>Darllenwch nhw&apos;n uchel pan fyddwch yn ffonio, a gofynnwch iddyn nhw gael eu nodi. Yna gall rhywun arall ddweud bod y ffeil hon yno ar y diwrnod hwnnw.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {pages}</source>
        <translation>Wedi gorffen: {pages}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Wedi&apos;i gadw fel {path}</translation>
    </message>
</context>
<context>
    <name>MadePackage</name>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Write it down now: we do not keep it. Tell it to the police on the telephone, or on paper, not beside the package.</source>
        <translation>Ysgrifennwch ef nawr: nid ydym yn ei gadw. Dywedwch ef wrth yr heddlu ar y ffôn, neu ar bapur, nid wrth ymyl y pecyn.</translation>
    </message>
    <message>
        <source>Write down who you gave it to</source>
        <translation>Nodi i bwy y rhoesoch ef</translation>
    </message>
    <message>
        <source>Anyone who opens this folder can copy it. Once you have handed it over, move it to a safe place or delete it. You can make it again at any time.</source>
        <translation>Gall unrhyw un sy&apos;n agor y ffolder hon ei gopïo. Ar ôl i chi ei roi i rywun, symudwch ef i le diogel neu ei ddileu. Gallwch ei wneud eto unrhyw bryd.</translation>
    </message>
    <message>
        <source>Its fingerprint in words, for the telephone</source>
        <translation>Ei ôl bys mewn geiriau, ar gyfer y ffôn</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 ffeil</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {files}</source>
        <translation>Wedi gorffen: {files}</translation>
    </message>
    <message>
        <source>Saved in {folder}: {names}</source>
        <translation>Wedi&apos;i gadw yn {folder}: {names}</translation>
    </message>
    <message>
        <source>Held back, and only described in it: {marks}</source>
        <translation>Wedi&apos;u dal yn ôl, a dim ond wedi&apos;u disgrifio ynddo: {marks}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Do it again</source>
        <translation>Gwneud eto</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>{} is typing</source>
        <translation>Mae {} yn teipio</translation>
    </message>
</context>
<context>
    <name>MenuChoice</name>
    <message>
        <source>Put it in this computer’s menu, too</source>
        <translation>Ei roi yn newislen y cyfrifiadur hwn hefyd</translation>
    </message>
    <message>
        <source>A Mac lists a program by the name of its file. You can give that file another name in the Finder; it starts as before.</source>
        <translation>Mae Mac yn rhestru rhaglen yn ôl enw ei ffeil. Gallwch roi enw arall i&apos;r ffeil honno yn y Finder; mae&apos;n cychwyn fel o&apos;r blaen.</translation>
    </message>
    <message>
        <source>It is called the same there, and you can start it from there. For that we leave a small file outside your folder. The file shows when it was made and which program it starts. Take the tick away, and the file goes too.</source>
        <translation>Yr un enw sydd arno yno, a gallwch ei gychwyn oddi yno. Ar gyfer hynny rydym yn gadael ffeil fach y tu allan i&apos;ch ffolder. Mae&apos;r ffeil yn dangos pryd y cafodd ei gwneud a pha raglen y mae&apos;n ei chychwyn. Tynnwch y tic, ac mae&apos;r ffeil yn mynd hefyd.</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>written down already</source>
        <translation>wedi&apos;i nodi eisoes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>Newid: {what}</translation>
    </message>
</context>
<context>
    <name>MoreAccounts</name>
    <message>
        <source>{} was put in.</source>
        <translation>Rhoddwyd {} i mewn.</translation>
    </message>
    <message>
        <source>{} was taken out.</source>
        <translation>Tynnwyd {} allan.</translation>
    </message>
    <message>
        <source>An account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Choose one to add</source>
        <translation>Dewis un i&apos;w ychwanegu</translation>
    </message>
    <message>
        <source>Take out {}</source>
        <translation>Tynnu {} allan</translation>
    </message>
</context>
<context>
    <name>MoreWitnesses</name>
    <message>
        <source>Someone else saw it too</source>
        <translation>Gwelodd rhywun arall hynny hefyd</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>For men</source>
        <translation>Ar gyfer dynion</translation>
    </message>
    <message>
        <source>For LGBT+ people</source>
        <translation>Ar gyfer pobl LHDT+</translation>
    </message>
    <message>
        <source>For deaf and disabled people</source>
        <translation>Ar gyfer pobl fyddar ac anabl</translation>
    </message>
    <message>
        <source>For people of one community</source>
        <translation>Ar gyfer pobl o un gymuned</translation>
    </message>
    <message>
        <source>If you are away from home</source>
        <translation>Os ydych oddi cartref</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>A passphrase</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Four or more words that do not belong together are strong and easy to remember. Do not use one that you use anywhere else.</source>
        <translation>Mae pedwar gair neu fwy nad ydynt yn perthyn i&apos;w gilydd yn gryf ac yn hawdd eu cofio. Peidiwch â defnyddio un rydych yn ei ddefnyddio yn unman arall.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Yr un peth eto</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Cryfder y cyfrinair</translation>
    </message>
    <message>
        <source>Nobody can open it without this passphrase or the recovery code on the next page. We cannot, and the police cannot. If both are lost, what is inside is lost for ever.</source>
        <translation>Ni all neb ei agor heb y cyfrinair hwn neu&apos;r cod adfer ar y dudalen nesaf. Ni allwn ni, ac ni all yr heddlu. Os collir y ddau, mae&apos;r hyn sydd y tu mewn ar goll am byth.</translation>
    </message>
    <message>
        <source>Please choose a passphrase.</source>
        <translation>Dewiswch gyfrinair.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Add one or two more words.</source>
        <translation>Mae&apos;r cyfrinair hwn yn rhy hawdd ei ddyfalu. Ychwanegwch un neu ddau air arall.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Look at both with Show.</source>
        <translation>Nid yw&apos;r ddau gyfrinair yr un peth. Edrychwch ar y ddau gyda Dangos.</translation>
    </message>
    <message>
        <source>Guessed at once.</source>
        <translation>Wedi&apos;i ddyfalu ar unwaith.</translation>
    </message>
    <message>
        <source>Easy to guess.</source>
        <translation>Hawdd ei ddyfalu.</translation>
    </message>
    <message>
        <source>Not yet enough.</source>
        <translation>Dim digon eto.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Da.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Da iawn.</translation>
    </message>
</context>
<context>
    <name>Outward</name>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Lluniau</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Biliau</translation>
    </message>
</context>
<context>
    <name>PackageCard</name>
    <message>
        <source>Save the package</source>
        <translation>Cadw&apos;r pecyn</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un ffeil</translation>
    </message>
    <message>
        <source>Files of 2 GB, for a police website</source>
        <translation>Ffeiliau o 2 GB, ar gyfer gwefan yr heddlu</translation>
    </message>
    <message>
        <source>Files of 500 MB</source>
        <translation>Ffeiliau o 500 MB</translation>
    </message>
    <message>
        <source>Files of 20 MB, for e-mail</source>
        <translation>Ffeiliau o 20 MB, ar gyfer e-bost</translation>
    </message>
    <message>
        <source>Lock it with a password</source>
        <translation>Ei gloi gyda chyfrinair</translation>
    </message>
    <message>
        <source>We make up the password and show it to you once. Tell it to the police on another way than the file. They need 7-Zip or a program like it to open the package.</source>
        <translation>Rydym yn llunio&apos;r cyfrinair ac yn ei ddangos i chi unwaith. Dywedwch ef wrth yr heddlu mewn ffordd arall i&apos;r ffeil. Mae angen 7-Zip neu raglen debyg arnyn nhw i agor y pecyn.</translation>
    </message>
    <message>
        <source>Make the package</source>
        <translation>Gwneud y pecyn</translation>
    </message>
    <message>
        <source>Making the package</source>
        <translation>Yn gwneud y pecyn</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>One ZIP file with the report, the original files, and a page that checks that nothing was changed. It leaves out what you leave out of the report.</source>
        <translation>Un ffeil ZIP gyda&apos;r adroddiad, y ffeiliau gwreiddiol, a thudalen sy&apos;n gwirio na newidiwyd dim. Mae&apos;n gadael allan yr hyn rydych yn ei adael allan o&apos;r adroddiad.</translation>
    </message>
    <message>
        <source>In how many files?</source>
        <translation>Mewn faint o ffeiliau?</translation>
    </message>
    <message>
        <source>Package {date}.zip</source>
        <translation>Pecyn {date}.zip</translation>
    </message>
    <message>
        <source>Making the report for it</source>
        <translation>Yn gwneud yr adroddiad ar ei gyfer</translation>
    </message>
    <message>
        <source>Putting the files in</source>
        <translation>Yn rhoi&apos;r ffeiliau i mewn</translation>
    </message>
    <message>
        <source>Reading it back to check it</source>
        <translation>Yn ei ddarllen yn ôl i&apos;w wirio</translation>
    </message>
    <message>
        <source>Stopped. No file was saved, and nothing in your evidence changed.</source>
        <translation>Wedi stopio. Ni chadwyd unrhyw ffeil, ac ni newidiodd dim yn eich tystiolaeth.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Nid oes dim i&apos;w ddadwneud.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Nid oes dim i&apos;w wneud eto.</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>The pages</source>
        <translation>Y tudalennau</translation>
    </message>
    <message>
        <source>See every page as the police will see it, pictures too. Nothing is saved by looking.</source>
        <translation>Gweld pob tudalen fel y bydd yr heddlu yn ei gweld, lluniau hefyd. Nid oes dim yn cael ei gadw drwy edrych.</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>Dangos y tudalennau</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Yn gosod y tudalennau</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Y dudalen o&apos;r blaen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Y dudalen nesaf</translation>
    </message>
    <message>
        <source>Larger, to read it</source>
        <translation>Yn fwy, i&apos;w ddarllen</translation>
    </message>
    <message>
        <source>Something changed since these pages were shown.</source>
        <translation>Newidiodd rhywbeth ers i&apos;r tudalennau hyn gael eu dangos.</translation>
    </message>
    <message>
        <source>Show the pages again</source>
        <translation>Dangos y tudalennau eto</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Tudalen {number} o {pages}</translation>
    </message>
    <message>
        <source>Smaller again</source>
        <translation>Yn llai eto</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Save the paper</source>
        <translation>Cadw&apos;r papur</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Cadw&apos;r tabl</translation>
    </message>
    <message>
        <source>Beside the report</source>
        <translation>Wrth ymyl yr adroddiad</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Taflen alwad</translation>
    </message>
    <message>
        <source>One page to read from when you call the police. You need no evidence for it.</source>
        <translation>Un dudalen i ddarllen ohoni pan fyddwch yn ffonio&apos;r heddlu. Nid oes angen tystiolaeth arnoch ar ei chyfer.</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Taflen gyswllt</translation>
    </message>
    <message>
        <source>How the police can reach you and others safely. Keep it apart from the rest.</source>
        <translation>Sut gall yr heddlu gysylltu â chi ac eraill yn ddiogel. Cadwch hi ar wahân i&apos;r gweddill.</translation>
    </message>
    <message>
        <source>Notes for an officer</source>
        <translation>Nodiadau i swyddog</translation>
    </message>
    <message>
        <source>What happened, in order, to take a statement from. You do not sign it.</source>
        <translation>Beth ddigwyddodd, mewn trefn, i gymryd datganiad ohono. Nid ydych yn ei lofnodi.</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Llinell amser fel tabl</translation>
    </message>
    <message>
        <source>For a spreadsheet program.</source>
        <translation>Ar gyfer rhaglen daenlen.</translation>
    </message>
    <message>
        <source>Saved as {path}. Anyone who opens this folder can read it. You can make it again at any time.</source>
        <translation>Wedi&apos;i gadw fel {path}. Gall unrhyw un sy&apos;n agor y ffolder hon ei ddarllen. Gallwch ei wneud eto unrhyw bryd.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Show what I type: {field}</source>
        <translation>Dangos yr hyn rwy&apos;n ei deipio: {field}</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Mae&apos;n ymddangos bod Caps Lock ymlaen.</translation>
    </message>
    <message>
        <source>This has letters that are not on every keyboard. Is the keyboard set to the right language?</source>
        <translation>Mae gan hwn lythrennau nad ydynt ar bob bysellfwrdd. A yw&apos;r bysellfwrdd wedi&apos;i osod i&apos;r iaith gywir?</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Gorchuddio</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Bysellfwrdd: {language}</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>The picture, blurred</source>
        <translation>Y llun, wedi&apos;i bylu</translation>
    </message>
    <message>
        <source>Hold the space bar to see it clearly.</source>
        <translation>Daliwch y bylchwr i&apos;w weld yn glir.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un funud</translation>
    </message>
    <message>
        <source>Press and hold to look</source>
        <translation>Pwyswch a daliwch i edrych</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>When was it captured?</source>
        <translation>Pryd y cafodd ei gipio?</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Beth mae&apos;n ei ddangos?</translation>
    </message>
    <message>
        <source>In a few words, for someone who cannot see it.</source>
        <translation>Mewn ychydig eiriau, ar gyfer rhywun na all ei weld.</translation>
    </message>
    <message>
        <source>Who made the screenshot or photo?</source>
        <translation>Pwy wnaeth y sgrinlun neu&apos;r ffoto?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Sut?</translation>
    </message>
    <message>
        <source>Such as: a screenshot, or a photo of a screen.</source>
        <translation>Fel: sgrinlun, neu ffoto o sgrin.</translation>
    </message>
    <message>
        <source>On which phone or computer?</source>
        <translation>Ar ba ffôn neu gyfrifiadur?</translation>
    </message>
    <message>
        <source>Does it show the whole screen?</source>
        <translation>A yw&apos;n dangos y sgrin gyfan?</translation>
    </message>
    <message>
        <source>Is the message still on that device?</source>
        <translation>A yw&apos;r neges yn dal ar y ddyfais honno?</translation>
    </message>
    <message>
        <source>Keep it there if you can. The police may ask to see it.</source>
        <translation>Cadwch hi yno os gallwch. Efallai y bydd yr heddlu yn gofyn am ei gweld.</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Nid wyf yn gwybod</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Leave this picture out of reports?</source>
        <translation>Gadael y llun hwn allan o adroddiadau?</translation>
    </message>
    <message>
        <source>No, it can be shown</source>
        <translation>Na, gellir ei ddangos</translation>
    </message>
    <message>
        <source>Yes, it is intimate</source>
        <translation>Ie, mae&apos;n bersonol iawn</translation>
    </message>
    <message>
        <source>Yes, for another reason</source>
        <translation>Ie, am reswm arall</translation>
    </message>
    <message>
        <source>The report will say that you have it, without showing it. The police can ask you for it.</source>
        <translation>Bydd yr adroddiad yn dweud ei fod gennych, heb ei ddangos. Gall yr heddlu ofyn i chi amdano.</translation>
    </message>
    <message>
        <source>More about this picture</source>
        <translation>Mwy am y llun hwn</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show pictures</source>
        <translation>Dangos lluniau</translation>
    </message>
    <message>
        <source>Shows pictures clearly until you hide or lock. Intimate ones stay blurred.</source>
        <translation>Mae&apos;n dangos lluniau&apos;n glir nes i chi guddio neu gloi. Mae rhai personol iawn yn aros wedi&apos;u pylu.</translation>
    </message>
    <message>
        <source>Make a copy with parts covered</source>
        <translation>Gwneud copi gyda rhannau wedi&apos;u gorchuddio</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ffitio</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>Ffitio&apos;r llun cyfan</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lled</translation>
    </message>
    <message>
        <source>Fit the width and scroll</source>
        <translation>Ffitio&apos;r lled a sgrolio</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Maint llawn</translation>
    </message>
    <message>
        <source>Blur pictures</source>
        <translation>Pylu lluniau</translation>
    </message>
    <message>
        <source>This file is kept as it is. It is too big to show here.</source>
        <translation>Cedwir y ffeil hon fel y mae. Mae&apos;n rhy fawr i&apos;w dangos yma.</translation>
    </message>
    <message>
        <source>Getting this picture ready. It is already safe.</source>
        <translation>Yn paratoi&apos;r llun hwn. Mae eisoes yn ddiogel.</translation>
    </message>
    <message>
        <source>This file is kept as it is. It has no picture to show.</source>
        <translation>Cedwir y ffeil hon fel y mae. Nid oes ganddi lun i&apos;w ddangos.</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>By text message: {number}</source>
        <translation>Drwy neges destun: {number}</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Your folder and your passphrase</source>
        <translation>Eich ffolder a&apos;ch cyfrinair</translation>
    </message>
    <message>
        <source>One folder holds everything. Only your passphrase opens it.</source>
        <translation>Mae un ffolder yn dal popeth. Dim ond eich cyfrinair sy&apos;n ei hagor.</translation>
    </message>
    <message>
        <source>Making it</source>
        <translation>Yn ei wneud</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>For the report to the police. You may leave it empty for now.</source>
        <translation>Ar gyfer yr adroddiad i&apos;r heddlu. Cewch ei adael yn wag am y tro.</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Blaenlythrennau eich enw</translation>
    </message>
    <message>
        <source>Each picture gets a mark of these and a number, such as AB1.</source>
        <translation>Mae pob llun yn cael marc o&apos;r rhain a rhif, fel AB1.</translation>
    </message>
    <message>
        <source>How marks are written</source>
        <translation>Sut mae marciau&apos;n cael eu hysgrifennu</translation>
    </message>
    <message>
        <source>Marks look like</source>
        <translation>Mae marciau&apos;n edrych fel</translation>
    </message>
    <message>
        <source>Leave it if you are not sure. It cannot be changed later.</source>
        <translation>Gadewch ef os nad ydych yn siŵr. Ni ellir ei newid yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Gwlad</translation>
    </message>
    <message>
        <source>For the right numbers and addresses.</source>
        <translation>Ar gyfer y rhifau a&apos;r cyfeiriadau cywir.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Cylchfa amser</translation>
    </message>
    <message>
        <source>You can type the name of a city.</source>
        <translation>Gallwch deipio enw dinas.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Ble i&apos;w gadw</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Dewis ffolder arall</translation>
    </message>
    <message>
        <source>Remember this folder on this computer</source>
        <translation>Cofio&apos;r ffolder hon ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>A new folder with a plain name. You will need to find it again.</source>
        <translation>Ffolder newydd gydag enw plaen. Bydd angen i chi ddod o hyd iddi eto.</translation>
    </message>
    <message>
        <source>With this, you only type your passphrase next time. Without it, nothing on this computer says where the folder is.</source>
        <translation>Gyda hyn, dim ond eich cyfrinair y byddwch yn ei deipio y tro nesaf. Hebddo, nid oes dim ar y cyfrifiadur hwn yn dweud ble mae&apos;r ffolder.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Dewis ffolder</translation>
    </message>
    <message>
        <source>Please give your initials: 1 to 5 letters from A to Z, such as AB.</source>
        <translation>Rhowch flaenlythrennau eich enw: 1 i 5 llythyren o A i Z, fel AB.</translation>
    </message>
    <message>
        <source>Please say in which folder to keep it.</source>
        <translation>Dywedwch ym mha ffolder i&apos;w gadw.</translation>
    </message>
    <message>
        <source>This is made, and it is open now. Its folder: {folder}</source>
        <translation>Mae wedi&apos;i wneud, ac mae ar agor nawr. Ei ffolder: {folder}</translation>
    </message>
</context>
<context>
    <name>PlatformSource</name>
    <message>
        <source>We read this on {day} in {places}.</source>
        <translation>Gwnaethom ddarllen hyn ar {day} yn {places}.</translation>
    </message>
    <message>
        <source>This is our own advice.</source>
        <translation>Ein cyngor ni yw hyn.</translation>
    </message>
    <message>
        <source>We have not checked this.</source>
        <translation>Nid ydym wedi gwirio hyn.</translation>
    </message>
    <message>
        <source>{facts}: read on {day} in {places}.</source>
        <translation>{facts}: darllenwyd ar {day} yn {places}.</translation>
    </message>
    <message>
        <source>{facts}: our own advice.</source>
        <translation>{facts}: ein cyngor ni.</translation>
    </message>
    <message>
        <source>{facts}: not checked by us.</source>
        <translation>{facts}: heb ei wirio gennym ni.</translation>
    </message>
    <message>
        <source>{place} (a page from {day})</source>
        <translation>{place} (tudalen o {day})</translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Practise hiding</source>
        <translation>Ymarfer cuddio</translation>
    </message>
    <message>
        <source>Try it now, in peace, so that your hands know it later.</source>
        <translation>Rhowch gynnig arni nawr, mewn heddwch, fel bod eich dwylo&apos;n gwybod yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
</context>
<context>
    <name>PractisePanel</name>
    <message>
        <source>1. Hide</source>
        <translation>1. Cuddio</translation>
    </message>
    <message>
        <source>Press {key} now. Everything goes off the screen at once, and it locks. Nothing is lost: what you have typed is kept.</source>
        <translation>Pwyswch {key} nawr. Mae popeth yn mynd oddi ar y sgrin ar unwaith, ac mae&apos;n cloi. Nid oes dim yn cael ei golli: cedwir yr hyn rydych wedi&apos;i deipio.</translation>
    </message>
    <message>
        <source>Two more ways do the same: the button “Hide now”, at the top right on every page, and pressing Shift three times.</source>
        <translation>Mae dwy ffordd arall yn gwneud yr un peth: y botwm “Cuddio nawr”, ar y dde uchaf ar bob tudalen, a phwyso Shift dair gwaith.</translation>
    </message>
    <message>
        <source>2. Come back</source>
        <translation>2. Dod yn ôl</translation>
    </message>
    <message>
        <source>Start the program again, the way you started it today, and type your passphrase. It then tells you that it worked.</source>
        <translation>Dechreuwch y rhaglen eto, fel y gwnaethoch ei dechrau heddiw, a theipiwch eich cyfrinair. Yna mae&apos;n dweud wrthych ei fod wedi gweithio.</translation>
    </message>
    <message>
        <source>If it does not know your folder, choose “Open what I have” and then the folder. Only you know where it is.</source>
        <translation>Os nad yw&apos;n gwybod am eich ffolder, dewiswch “Agor yr hyn sydd gen i” ac yna&apos;r ffolder. Dim ond chi sy&apos;n gwybod ble mae hi.</translation>
    </message>
    <message>
        <source>Hiding protects against someone who walks in. It does not stop programs that secretly record the screen or the keys, or someone who knows your passphrase.</source>
        <translation>Mae cuddio yn amddiffyn rhag rhywun sy&apos;n cerdded i mewn. Nid yw&apos;n atal rhaglenni sy&apos;n recordio&apos;r sgrin neu&apos;r bysellau yn gyfrinachol, na rhywun sy&apos;n gwybod eich cyfrinair.</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Some printers keep a copy of what they print, and so do some offices. Use one that only you use. Otherwise, write it down.</source>
        <translation>Mae rhai argraffyddion yn cadw copi o&apos;r hyn maen nhw&apos;n ei argraffu, ac felly hefyd rai swyddfeydd. Defnyddiwch un nad oes neb ond chi yn ei ddefnyddio. Fel arall, ysgrifennwch ef.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Argraffydd</translation>
    </message>
    <message>
        <source>No printer was found. Please write it down instead.</source>
        <translation>Ni chafwyd hyd i argraffydd. Ysgrifennwch ef yn lle hynny.</translation>
    </message>
    <message>
        <source>The printer did not answer. Please write it down instead.</source>
        <translation>Nid atebodd yr argraffydd. Ysgrifennwch ef yn lle hynny.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take the paper with you.</source>
        <translation>Wedi&apos;i anfon i&apos;r argraffydd. Ewch â&apos;r papur gyda chi.</translation>
    </message>
</context>
<context>
    <name>ProfilePictures</name>
    <message>
        <source>Show clearly</source>
        <translation>Dangos yn glir</translation>
    </message>
    <message>
        <source>No picture of this profile yet. Take one of the whole profile page, add it under Evidence, and tick “This picture shows its profile” there.</source>
        <translation>Dim llun o&apos;r proffil hwn eto. Tynnwch un o&apos;r dudalen broffil gyfan, ychwanegwch ef o dan Tystiolaeth, a thiciwch “Mae&apos;r llun hwn yn dangos ei broffil” yno.</translation>
    </message>
    <message>
        <source>Pictures of the profile</source>
        <translation>Lluniau o&apos;r proffil</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Open the picture {}</source>
        <translation>Agor y llun {}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The part of the program that keeps your files stopped, so everything was closed. What you had saved is safe. Please unlock it again.</source>
        <translation>Stopiodd y rhan o&apos;r rhaglen sy&apos;n cadw eich ffeiliau, felly cafodd popeth ei gau. Mae&apos;r hyn roeddech wedi&apos;i gadw yn ddiogel. Datglowch eto.</translation>
    </message>
    <message>
        <source>Nobody has touched it for a while: it locks in less than half a minute. Any key, or the mouse, keeps it open. Nothing that you have typed is lost.</source>
        <translation>Nid oes neb wedi ei gyffwrdd ers tro: mae&apos;n cloi mewn llai na hanner munud. Mae unrhyw fysell, neu&apos;r llygoden, yn ei gadw ar agor. Nid oes dim a deipioch wedi&apos;i golli.</translation>
    </message>
    <message>
        <source>You have looked at hard pictures for a while. A short break can help. Nothing is lost, and the pictures can wait.</source>
        <translation>Rydych wedi edrych ar luniau anodd ers tro. Gall seibiant byr helpu. Nid oes dim yn cael ei golli, a gall y lluniau aros.</translation>
    </message>
    <message>
        <source>Show me what can help</source>
        <translation>Dangos i mi beth all helpu</translation>
    </message>
    <message>
        <source>Another program has the key that shall hide from everywhere. Please choose another one in the settings.</source>
        <translation>Mae gan raglen arall y fysell sydd i guddio o bob man. Dewiswch un arall yn y gosodiadau.</translation>
    </message>
    <message>
        <source>Shift: press it 2 more times to hide everything.</source>
        <translation>Shift: pwyswch ef 2 waith eto i guddio popeth.</translation>
    </message>
    <message>
        <source>Shift: press it once more to hide everything.</source>
        <translation>Shift: pwyswch ef unwaith eto i guddio popeth.</translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Write something down</source>
        <translation>Nodi rhywbeth</translation>
    </message>
    <message>
        <source>A few words are enough. You can add to it later.</source>
        <translation>Mae ychydig eiriau yn ddigon. Gallwch ychwanegu ato yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Mynd i&apos;r cwestiwn</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Gludo llun</translation>
    </message>
    <message>
        <source>Control V does the same.</source>
        <translation>Mae Control V yn gwneud yr un peth.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save and write another</source>
        <translation>Cadw ac ysgrifennu un arall</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>This is what you were writing. Nothing was lost.</source>
        <translation>Dyma&apos;r hyn roeddech yn ei ysgrifennu. Ni chollwyd dim.</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Nid oes dim i&apos;w gadw eto.</translation>
    </message>
    <message>
        <source>{} What you typed is kept. Please try again.</source>
        <translation>{} Cedwir yr hyn a deipioch. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one first, then come back.</source>
        <translation>Nid oes llun i&apos;w ludo. Copïwch un yn gyntaf, yna dewch yn ôl.</translation>
    </message>
    <message>
        <source>Before the first picture there is one question, on the Evidence page. What you have typed waits here.</source>
        <translation>Cyn y llun cyntaf mae un cwestiwn, ar y dudalen Tystiolaeth. Mae&apos;r hyn rydych wedi&apos;i deipio yn aros yma.</translation>
    </message>
    <message>
        <source>The picture is in, as {}. It is safe.</source>
        <translation>Mae&apos;r llun i mewn, fel {}. Mae&apos;n ddiogel.</translation>
    </message>
    <message>
        <source>1 picture belongs to this.</source>
        <translation>Mae 1 llun yn perthyn i hwn.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures belong to this.</source>
        <translation>
            <numerusform>Mae %n llun yn perthyn i hwn.</numerusform>
            <numerusform>Mae %n llun yn perthyn i hwn.</numerusform>
            <numerusform>Mae %n llun yn perthyn i hwn.</numerusform>
            <numerusform>Mae %n llun yn perthyn i hwn.</numerusform>
            <numerusform>Mae %n llun yn perthyn i hwn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Start</source>
        <translation>Cychwyn</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cyfrifon</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>Reading the words in your pictures: {} of {}. You can go on.</source>
        <translation>Yn darllen y geiriau yn eich lluniau: {} o {}. Gallwch fynd ymlaen.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>This picture shows its profile</source>
        <translation>Mae&apos;r llun hwn yn dangos ei broffil</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>When did it happen?</source>
        <translation>Pryd ddigwyddodd hynny?</translation>
    </message>
    <message>
        <source>More about what happened</source>
        <translation>Mwy am yr hyn a ddigwyddodd</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>Ble oedd hynny?</translation>
    </message>
    <message>
        <source>The web address of the post or message, if there is one.</source>
        <translation>Cyfeiriad gwe&apos;r postiad neu&apos;r neges, os oes un.</translation>
    </message>
    <message>
        <source>What did they say or do?</source>
        <translation>Beth ddywedon nhw neu beth wnaethon nhw?</translation>
    </message>
    <message>
        <source>Use their exact words if you can. Spelling does not matter.</source>
        <translation>Defnyddiwch eu hunion eiriau os gallwch. Nid yw sillafu o bwys.</translation>
    </message>
    <message>
        <source>What did it do to you?</source>
        <translation>Beth wnaeth hynny i chi?</translation>
    </message>
    <message>
        <source>How you felt, and what you stopped doing or had to change.</source>
        <translation>Sut roeddech yn teimlo, a&apos;r hyn y rhoesoch y gorau i&apos;w wneud neu y bu&apos;n rhaid i chi ei newid.</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>What was changed, and when</source>
        <translation>Yr hyn a newidiwyd, a phryd</translation>
    </message>
    <message>
        <source>Show what was before that</source>
        <translation>Dangos beth oedd cyn hynny</translation>
    </message>
    <message>
        <source>Nothing that was written is overwritten. The log keeps each change.</source>
        <translation>Nid oes dim a ysgrifennwyd yn cael ei drosysgrifo. Mae&apos;r cofnod yn cadw pob newid.</translation>
    </message>
    <message>
        <source>The earlier one is there again: {}. Ctrl Z takes that back.</source>
        <translation>Mae&apos;r un cynharach yno eto: {}. Mae Ctrl Z yn tynnu hynny&apos;n ôl.</translation>
    </message>
</context>
<context>
    <name>RecordMore</name>
    <message>
        <source>Did another account have a part in it?</source>
        <translation>A oedd gan gyfrif arall ran ynddo?</translation>
    </message>
    <message>
        <source>Those that you wrote down before can be chosen.</source>
        <translation>Gellir dewis y rhai a nodoch o&apos;r blaen.</translation>
    </message>
    <message>
        <source>What sort of thing was it?</source>
        <translation>Pa fath o beth oedd e?</translation>
    </message>
    <message>
        <source>Which chat or group?</source>
        <translation>Pa sgwrs neu grŵp?</translation>
    </message>
    <message>
        <source>The name at the top of the chat, if it was a group.</source>
        <translation>Yr enw ar frig y sgwrs, os oedd yn grŵp.</translation>
    </message>
    <message>
        <source>Did someone else see it?</source>
        <translation>A welodd rhywun arall hynny?</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Eu henw</translation>
    </message>
    <message>
        <source>How the police can reach them</source>
        <translation>Sut gall yr heddlu gysylltu â nhw</translation>
    </message>
    <message>
        <source>What they saw</source>
        <translation>Beth welson nhw</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Unrhyw beth arall</translation>
    </message>
    <message>
        <source>Others may read this if it goes to court.</source>
        <translation>Gall eraill ddarllen hyn os aiff i&apos;r llys.</translation>
    </message>
    <message>
        <source>A message to me</source>
        <translation>Neges ataf fi</translation>
    </message>
    <message>
        <source>A message from me</source>
        <translation>Neges gen i</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>A voice message</source>
        <translation>Neges lais</translation>
    </message>
    <message>
        <source>A post or a comment</source>
        <translation>Postiad neu sylw</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>Proffil</translation>
    </message>
    <message>
        <source>They contacted someone I know</source>
        <translation>Fe wnaethon nhw gysylltu â rhywun rwy&apos;n ei adnabod</translation>
    </message>
    <message>
        <source>A demand</source>
        <translation>Galwad am rywbeth</translation>
    </message>
    <message>
        <source>A payment</source>
        <translation>Taliad</translation>
    </message>
    <message>
        <source>It happened in person</source>
        <translation>Digwyddodd wyneb yn wyneb</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>{} What you typed is kept, and saving is tried again.</source>
        <translation>{} Cedwir yr hyn a deipioch, a cheisir ei gadw eto.</translation>
    </message>
</context>
<context>
    <name>RecordsPanel</name>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Back to Start</source>
        <translation>Yn ôl i Cychwyn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ei dynnu</translation>
    </message>
    <message>
        <source>Leave out what you do not know. It is saved as you type.</source>
        <translation>Gadewch allan yr hyn nad ydych yn ei wybod. Mae&apos;n cael ei gadw wrth i chi deipio.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Yn ôl i&apos;r rhestr</translation>
    </message>
    <message>
        <source>This is what you were writing. Nothing was lost.</source>
        <translation>Dyma&apos;r hyn roeddech yn ei ysgrifennu. Ni chollwyd dim.</translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation>Cafodd ei dynnu.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Nid oes dim i&apos;w ddadwneud.</translation>
    </message>
</context>
<context>
    <name>RemovedCard</name>
    <message>
        <source>Taken out of the case</source>
        <translation>Wedi&apos;u tynnu allan o&apos;r achos</translation>
    </message>
    <message>
        <source>Put the ticked ones back</source>
        <translation>Rhoi&apos;r rhai sydd wedi&apos;u ticio yn ôl</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Dileu am byth</translation>
    </message>
    <message>
        <source>The police may want to see it. If you can, ask them or a helpline first. Erased, it cannot come back here, not for you and not for the police. The log keeps its mark, and nothing of what it showed. Everything else is locked again with new keys: that takes a while, can be stopped, and gives you a new recovery code. Copies that you made before still have it, and a laboratory may find remains on the drive.</source>
        <translation>Efallai y bydd yr heddlu am ei weld. Os gallwch, gofynnwch iddyn nhw neu linell gymorth yn gyntaf. Ar ôl ei ddileu, ni all ddod yn ôl yma, nid i chi ac nid i&apos;r heddlu. Mae&apos;r cofnod yn cadw ei farc, a dim o&apos;r hyn a ddangosodd. Mae popeth arall yn cael ei gloi eto gydag allweddi newydd: mae hynny&apos;n cymryd amser, gellir ei stopio, ac mae&apos;n rhoi cod adfer newydd i chi. Mae copïau a wnaethoch o&apos;r blaen yn dal i&apos;w gynnwys, a gall labordy ddod o hyd i weddillion ar y gyriant.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Eich cyfrinair</translation>
    </message>
    <message>
        <source>Erase the ticked ones for good</source>
        <translation>Dileu&apos;r rhai sydd wedi&apos;u ticio am byth</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Eu cadw</translation>
    </message>
    <message>
        <source>It is not in lists, in the timeline or in reports any more. It is still kept here, locked like everything else, until you erase it for good.</source>
        <translation>Nid yw mewn rhestrau, yn y llinell amser nac mewn adroddiadau bellach. Mae&apos;n dal i gael ei gadw yma, wedi&apos;i gloi fel popeth arall, nes i chi ei ddileu am byth.</translation>
    </message>
    <message>
        <source>Nothing has been taken out. A picture or file that you take out of the case is listed here, and you can put it back or erase it for good.</source>
        <translation>Nid oes dim wedi&apos;i dynnu allan. Mae llun neu ffeil y byddwch yn ei dynnu allan o&apos;r achos yn cael ei restru yma, a gallwch ei roi&apos;n ôl neu ei ddileu am byth.</translation>
    </message>
    <message>
        <source>Please tick one or more in the list first.</source>
        <translation>Ticiwch un neu fwy yn y rhestr yn gyntaf.</translation>
    </message>
    <message>
        <source>Please type your passphrase first.</source>
        <translation>Teipiwch eich cyfrinair yn gyntaf.</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} a {count} arall</translation>
    </message>
    <message>
        <source>This will be gone for good, and cannot be taken back: {named}. Everything else stays. Go on?</source>
        <translation>Bydd hwn wedi mynd am byth, ac ni ellir ei gymryd yn ôl: {named}. Mae popeth arall yn aros. Mynd ymlaen?</translation>
    </message>
</context>
<context>
    <name>ReportChoicesCard</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Make a small file, for e-mail</source>
        <translation>Gwneud ffeil fach, ar gyfer e-bost</translation>
    </message>
    <message>
        <source>Pictures in it are smaller. The originals stay as they are.</source>
        <translation>Mae&apos;r lluniau ynddi yn llai. Mae&apos;r rhai gwreiddiol yn aros fel y maent.</translation>
    </message>
    <message>
        <source>Take hidden details out of photos</source>
        <translation>Tynnu manylion cudd o ffotos</translation>
    </message>
    <message>
        <source>A photo can hold the place where it was taken, and the name of the phone. The originals stay as they are.</source>
        <translation>Gall ffoto ddal y man lle cafodd ei dynnu, ac enw&apos;r ffôn. Mae&apos;r rhai gwreiddiol yn aros fel y maent.</translation>
    </message>
    <message>
        <source>Only what is new since the last report</source>
        <translation>Dim ond yr hyn sy&apos;n newydd ers yr adroddiad diwethaf</translation>
    </message>
    <message>
        <source>For an officer who has the last report. All marks stay the same.</source>
        <translation>Ar gyfer swyddog sydd â&apos;r adroddiad diwethaf. Mae pob marc yn aros yr un peth.</translation>
    </message>
    <message>
        <source>Show intimate pictures</source>
        <translation>Dangos lluniau personol iawn</translation>
    </message>
    <message>
        <source>Leave out some pictures</source>
        <translation>Gadael rhai lluniau allan</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Sut mae&apos;n cael ei wneud</translation>
    </message>
    <message>
        <source>Leave this off if you can. The report then says that you hold these pictures, with a number that proves which file it is. An officer can ask to see them.</source>
        <translation>Gadewch hyn i ffwrdd os gallwch. Yna mae&apos;r adroddiad yn dweud bod y lluniau hyn gennych, gyda rhif sy&apos;n profi pa ffeil ydyw. Gall swyddog ofyn am eu gweld.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papur</translation>
    </message>
    <message>
        <source>Everyone who opens this report will see them. It may be passed on to lawyers and a court, and the person it is about may get a copy. You cannot take it back once it is sent.</source>
        <translation>Bydd pawb sy&apos;n agor yr adroddiad hwn yn eu gweld. Gellir ei drosglwyddo i gyfreithwyr a llys, a gall y person y mae&apos;n sôn amdano gael copi. Ni allwch ei gymryd yn ôl ar ôl ei anfon.</translation>
    </message>
    <message numerus="yes">
        <source>Leave out some pictures (%n left out)</source>
        <translation>
            <numerusform>Gadael rhai lluniau allan (%n wedi&apos;u gadael allan)</numerusform>
            <numerusform>Gadael rhai lluniau allan (%n wedi&apos;u gadael allan)</numerusform>
            <numerusform>Gadael rhai lluniau allan (%n wedi&apos;u gadael allan)</numerusform>
            <numerusform>Gadael rhai lluniau allan (%n wedi&apos;u gadael allan)</numerusform>
            <numerusform>Gadael rhai lluniau allan (%n wedi&apos;u gadael allan)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>One PDF for the police, with everything in order.</source>
        <translation>Un PDF i&apos;r heddlu, gyda phopeth mewn trefn.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Cadw&apos;r adroddiad</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Yr hyn sy&apos;n mynd i mewn</translation>
    </message>
    <message>
        <source>What stays out</source>
        <translation>Yr hyn sy&apos;n aros allan</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Yn dal ar goll</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Gwneud yr adroddiad</translation>
    </message>
    <message>
        <source>You choose where it is saved. Nothing is sent to anyone.</source>
        <translation>Chi sy&apos;n dewis ble mae&apos;n cael ei gadw. Nid oes dim yn cael ei anfon at neb.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Yn gwneud yr adroddiad</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Dim byd eto.</translation>
    </message>
    <message>
        <source>Nothing stays out.</source>
        <translation>Nid oes dim yn aros allan.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nid oes dim ar goll.</translation>
    </message>
    <message>
        <source>Report {date}.pdf</source>
        <translation>Adroddiad {date}.pdf</translation>
    </message>
    <message>
        <source>Stopped. No file was saved, and nothing in your evidence changed.</source>
        <translation>Wedi stopio. Ni chadwyd unrhyw ffeil, ac ni newidiodd dim yn eich tystiolaeth.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Put it back from a copy</source>
        <translation>Ei roi&apos;n ôl o gopi</translation>
    </message>
    <message>
        <source>When the computer is lost or broken, and you have a copy.</source>
        <translation>Pan fydd y cyfrifiadur ar goll neu wedi torri, a bod gennych gopi.</translation>
    </message>
    <message>
        <source>Putting it back</source>
        <translation>Yn ei roi&apos;n ôl</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Ei roi&apos;n ôl</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Where is the copy?</source>
        <translation>Ble mae&apos;r copi?</translation>
    </message>
    <message>
        <source>Plug in the USB stick or drive, and choose the folder of the copy. Nothing in it is changed.</source>
        <translation>Plygiwch y cof USB neu&apos;r gyriant i mewn, a dewiswch ffolder y copi. Nid oes dim ynddi yn cael ei newid.</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>Ffolder y copi</translation>
    </message>
    <message>
        <source>Choose the copy</source>
        <translation>Dewis y copi</translation>
    </message>
    <message>
        <source>Passphrase of the copy, or recovery code</source>
        <translation>Cyfrinair y copi, neu god adfer</translation>
    </message>
    <message>
        <source>It opens with the passphrase that you had when you made the copy.</source>
        <translation>Mae&apos;n agor gyda&apos;r cyfrinair oedd gennych pan wnaethoch y copi.</translation>
    </message>
    <message>
        <source>Where to keep it from now on</source>
        <translation>Ble i&apos;w gadw o hyn ymlaen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Ffolder newydd</translation>
    </message>
    <message>
        <source>A new folder with a plain name. You will need to find it again.</source>
        <translation>Ffolder newydd gydag enw plaen. Bydd angen i chi ddod o hyd iddi eto.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Dewis ffolder arall</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Dewis y ffolder</translation>
    </message>
    <message>
        <source>Remember this folder on this computer</source>
        <translation>Cofio&apos;r ffolder hon ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Please choose the folder of the copy first.</source>
        <translation>Dewiswch ffolder y copi yn gyntaf.</translation>
    </message>
    <message>
        <source>Please type the passphrase of the copy.</source>
        <translation>Teipiwch gyfrinair y copi.</translation>
    </message>
    <message>
        <source>Please say in which folder to keep it.</source>
        <translation>Dywedwch ym mha ffolder i&apos;w gadw.</translation>
    </message>
</context>
<context>
    <name>SafekeepingPage</name>
    <message>
        <source>Keep it safe</source>
        <translation>Ei gadw&apos;n ddiogel</translation>
    </message>
    <message>
        <source>A second copy, a check of everything, and what opens it.</source>
        <translation>Ail gopi, gwiriad o bopeth, a&apos;r hyn sy&apos;n ei agor.</translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation>Yn ôl i Gosodiadau</translation>
    </message>
    <message>
        <source>A second copy</source>
        <translation>Ail gopi</translation>
    </message>
    <message>
        <source>If this computer breaks or is taken away, a copy on a USB stick keeps everything. It is locked like this one, and opens with the same passphrase. Keep the stick where the person who threatens you cannot find it. Choose a new folder on it, or the folder of your last copy to bring that up to date.</source>
        <translation>Os bydd y cyfrifiadur hwn yn torri neu&apos;n cael ei gymryd i ffwrdd, mae copi ar gof USB yn cadw popeth. Mae wedi&apos;i gloi fel hwn, ac yn agor gyda&apos;r un cyfrinair. Cadwch y cof lle na all y person sy&apos;n eich bygwth ddod o hyd iddo. Dewiswch ffolder newydd arno, neu ffolder eich copi diwethaf i ddiweddaru hwnnw.</translation>
    </message>
    <message>
        <source>Make or update a copy</source>
        <translation>Gwneud neu ddiweddaru copi</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>Cymharu â chopi</translation>
    </message>
    <message>
        <source>Remind me when the copy is old</source>
        <translation>Fy atgoffa pan fydd y copi yn hen</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Gwirio popeth</translation>
    </message>
    <message>
        <source>Reads every file that you added and every word that you wrote, and says if anything is damaged. Nothing is changed by it.</source>
        <translation>Mae&apos;n darllen pob ffeil a ychwanegoch a phob gair a ysgrifennoch, ac yn dweud a oes unrhyw beth wedi&apos;i ddifrodi. Nid oes dim yn cael ei newid ganddo.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Gwirio nawr</translation>
    </message>
    <message>
        <source>Compare with a printed report</source>
        <translation>Cymharu ag adroddiad wedi&apos;i argraffu</translation>
    </message>
    <message>
        <source>Type the first 12 signs of the last fingerprint in its custody log.</source>
        <translation>Teipiwch 12 arwydd cyntaf yr ôl bys olaf yn ei gofnod gofal.</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Chwilio amdano</translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>Cyfrinair a chod adfer</translation>
    </message>
    <message>
        <source>Passphrase now, or recovery code</source>
        <translation>Y cyfrinair nawr, neu&apos;r cod adfer</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Cyfrinair newydd</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>Yr un newydd eto</translation>
    </message>
    <message>
        <source>Four or more words that do not belong together are good.</source>
        <translation>Mae pedwar gair neu fwy nad ydynt yn perthyn i&apos;w gilydd yn dda.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Newid y cyfrinair</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Gwneud cod adfer newydd</translation>
    </message>
    <message>
        <source>For a new recovery code only the first field is needed. Copies that you made before still open with the old passphrase and the old code.</source>
        <translation>Ar gyfer cod adfer newydd dim ond y maes cyntaf sydd ei angen. Mae copïau a wnaethoch o&apos;r blaen yn dal i agor gyda&apos;r hen gyfrinair a&apos;r hen god.</translation>
    </message>
    <message>
        <source>Someone saw my passphrase</source>
        <translation>Gwelodd rhywun fy nghyfrinair</translation>
    </message>
    <message>
        <source>Then a new passphrase is not enough: someone may have an old copy of the keys. This locks everything again with new keys. Fill in all three fields. It takes a while, needs as much free room again, and can be stopped.</source>
        <translation>Yna nid yw cyfrinair newydd yn ddigon: efallai bod gan rywun hen gopi o&apos;r allweddi. Mae hyn yn cloi popeth eto gydag allweddi newydd. Llenwch y tri maes. Mae&apos;n cymryd amser, mae angen cymaint o le rhydd eto, a gellir ei stopio.</translation>
    </message>
    <message>
        <source>Lock everything with new keys</source>
        <translation>Cloi popeth gydag allweddi newydd</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ei adael fel y mae</translation>
    </message>
    <message>
        <source>Lock with new keys</source>
        <translation>Cloi gydag allweddi newydd</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Ei ollwng</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Stopio yma</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>Mynd ymlaen hebddynt</translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation>Eich cod adfer newydd</translation>
    </message>
    <message>
        <source>Write it on paper now: it is not shown again. It opens everything if you forget the passphrase. The old code opens nothing here any more.</source>
        <translation>Ysgrifennwch ef ar bapur nawr: ni chaiff ei ddangos eto. Mae&apos;n agor popeth os byddwch yn anghofio&apos;r cyfrinair. Nid yw&apos;r hen god yn agor dim yma bellach.</translation>
    </message>
    <message>
        <source>The last copy was made on {day}.</source>
        <translation>Gwnaed y copi diwethaf ar {day}.</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Nid oes copi eto.</translation>
    </message>
    <message>
        <source>Locking with new keys was begun and not finished. Nothing is lost, and your passphrase of now opens everything. To finish it, choose it again with the same new passphrase. Or drop it, and all stays as it is.</source>
        <translation>Dechreuwyd cloi gydag allweddi newydd ond ni orffennwyd. Nid oes dim wedi&apos;i golli, ac mae eich cyfrinair presennol yn agor popeth. I&apos;w orffen, dewiswch ef eto gyda&apos;r un cyfrinair newydd. Neu gollyngwch ef, ac mae popeth yn aros fel y mae.</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>Ffolder ar gyfer y copi</translation>
    </message>
    <message>
        <source>Exhibits in the copy: {all}. New, and read back: {new}.</source>
        <translation>Eitemau tystiolaeth yn y copi: {all}. Newydd, ac wedi&apos;u darllen yn ôl: {new}.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Yn copïo</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>Ffolder y copi</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Yn cymharu</translation>
    </message>
    <message>
        <source>Exhibits: {count}. All of them, and all that you wrote, are whole.</source>
        <translation>Eitemau tystiolaeth: {count}. Mae pob un ohonynt, a phopeth a ysgrifennoch, yn gyfan.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Yn gwirio</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Mae&apos;r cyfrinair wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>The passphrase and the recovery code of now will open nothing here any more. You will get a new code to write down. Nothing that you kept is lost. Go on?</source>
        <translation>Ni fydd y cyfrinair a&apos;r cod adfer presennol yn agor dim yma bellach. Byddwch yn cael cod newydd i&apos;w ysgrifennu. Nid oes dim a gadwoch yn cael ei golli. Mynd ymlaen?</translation>
    </message>
    <message>
        <source>Locking with new keys</source>
        <translation>Yn cloi gydag allweddi newydd</translation>
    </message>
    <message>
        <source>{sentence} Or go on without these files: what you wrote about them stays, and the files themselves are gone for good. Go on without them?</source>
        <translation>{sentence} Neu ewch ymlaen heb y ffeiliau hyn: mae&apos;r hyn a ysgrifennoch amdanynt yn aros, ac mae&apos;r ffeiliau eu hunain wedi mynd am byth. Mynd ymlaen hebddynt?</translation>
    </message>
    <message>
        <source>It is dropped. All is as before.</source>
        <translation>Mae wedi&apos;i ollwng. Mae popeth fel o&apos;r blaen.</translation>
    </message>
    <message>
        <source>It is back in the case, with the same mark.</source>
        <translation>Mae&apos;n ôl yn yr achos, gyda&apos;r un marc.</translation>
    </message>
    <message>
        <source>Keep this safe</source>
        <translation>Cadwch hwn yn ddiogel</translation>
    </message>
    <message>
        <source>It is done. Your new recovery code is below.</source>
        <translation>Mae wedi&apos;i wneud. Mae eich cod adfer newydd isod.</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same. Please type them again.</source>
        <translation>Nid yw&apos;r ddau gyfrinair newydd yr un peth. Teipiwch nhw eto.</translation>
    </message>
</context>
<context>
    <name>SamePerson</name>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>These seem to be the same person</source>
        <translation>Mae&apos;n ymddangos mai&apos;r un person yw&apos;r rhain</translation>
    </message>
    <message>
        <source>Their name, or what you call them</source>
        <translation>Ei enw, neu&apos;r hyn rydych chi&apos;n ei alw</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Sut ydych chi&apos;n gwybod?</translation>
    </message>
    <message>
        <source>Such as: the same photo, or they said so.</source>
        <translation>Fel: yr un ffoto, neu fe ddywedon nhw hynny.</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts chosen</source>
        <translation>
            <numerusform>%n cyfrif wedi&apos;u dewis</numerusform>
            <numerusform>%n cyfrif wedi&apos;u dewis</numerusform>
            <numerusform>%n cyfrif wedi&apos;u dewis</numerusform>
            <numerusform>%n cyfrif wedi&apos;u dewis</numerusform>
            <numerusform>%n cyfrif wedi&apos;u dewis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Choose another place</source>
        <translation>Dewis lle arall</translation>
    </message>
    <message>
        <source>Save it here anyway</source>
        <translation>Ei gadw yma beth bynnag</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>Cyrillic, as in Russian and Ukrainian</source>
        <translation>Cyrilig, fel yn Rwseg ac Wcreineg</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Groeg</translation>
    </message>
    <message>
        <source>Arabic, as in Urdu and Persian too</source>
        <translation>Arabeg, fel yn Wrdw a Pherseg hefyd</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebraeg</translation>
    </message>
    <message>
        <source>Devanagari, as in Hindi and Nepali</source>
        <translation>Devanagari, fel yn Hindi a Nepali</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengaleg</translation>
    </message>
    <message>
        <source>Gurmukhi, as in Punjabi</source>
        <translation>Gurmukhi, fel yn Punjabi</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamileg</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Sinhala</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Lao</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Byrmaneg</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreeg</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armeneg</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgeg</translation>
    </message>
    <message>
        <source>Ethiopic, as in Amharic</source>
        <translation>Ethiopig, fel yn Amhareg</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Finds words in everything you added, pictures included.</source>
        <translation>Mae&apos;n dod o hyd i eiriau ym mhopeth a ychwanegoch, gan gynnwys lluniau.</translation>
    </message>
    <message>
        <source>A word, a name, a number or a mark such as AB1</source>
        <translation>Gair, enw, rhif neu farc fel AB1</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Am beth ydych chi&apos;n chwilio?</translation>
    </message>
    <message>
        <source>Capitals and accents do not matter. Part of a word is enough.</source>
        <translation>Nid yw llythrennau mawr ac acenion o bwys. Mae rhan o air yn ddigon.</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer letters, or another spelling.</source>
        <translation>Nid oes gan ddim y geiriau hyn. Rhowch gynnig ar lai o lythrennau, neu sillafiad arall.</translation>
    </message>
    <message>
        <source>{shown} of {all} are shown. Another word narrows it down.</source>
        <translation>Dangosir {shown} o {all}. Mae gair arall yn ei gulhau.</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 wedi&apos;i ganfod</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
        </translation>
    </message>
    <message>
        <source>The words in 1 picture are not read yet, so they are not found here.</source>
        <translation>Nid yw&apos;r geiriau mewn 1 llun wedi&apos;u darllen eto, felly nid ydyn nhw i&apos;w cael yma.</translation>
    </message>
    <message numerus="yes">
        <source>The words in %n pictures are not read yet, so they are not found here.</source>
        <translation>
            <numerusform>Nid yw&apos;r geiriau mewn %n llun wedi&apos;u darllen eto, felly nid ydyn nhw i&apos;w cael yma.</numerusform>
            <numerusform>Nid yw&apos;r geiriau mewn %n llun wedi&apos;u darllen eto, felly nid ydyn nhw i&apos;w cael yma.</numerusform>
            <numerusform>Nid yw&apos;r geiriau mewn %n llun wedi&apos;u darllen eto, felly nid ydyn nhw i&apos;w cael yma.</numerusform>
            <numerusform>Nid yw&apos;r geiriau mewn %n llun wedi&apos;u darllen eto, felly nid ydyn nhw i&apos;w cael yma.</numerusform>
            <numerusform>Nid yw&apos;r geiriau mewn %n llun wedi&apos;u darllen eto, felly nid ydyn nhw i&apos;w cael yma.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>How it looks, how it hides, and what it cannot do.</source>
        <translation>Sut mae&apos;n edrych, sut mae&apos;n cuddio, a&apos;r hyn na all ei wneud.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Sut mae&apos;n edrych</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Fel y cyfrifiadur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Colours: {choice}</source>
        <translation>Lliwiau: {choice}</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>The computer&apos;s own</source>
        <translation>Iaith y cyfrifiadur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>The Welsh words have not yet been checked by someone whose first language it is. Reports are written in English.</source>
        <translation>Nid yw&apos;r geiriau Cymraeg wedi&apos;u gwirio eto gan rywun sy&apos;n siarad Cymraeg fel iaith gyntaf. Ysgrifennir adroddiadau yn Saesneg.</translation>
    </message>
    <message>
        <source>Hiding and locking</source>
        <translation>Cuddio a chloi</translation>
    </message>
    <message>
        <source>Use Esc again</source>
        <translation>Defnyddio Esc eto</translation>
    </message>
    <message>
        <source>Practise hiding</source>
        <translation>Ymarfer cuddio</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 munud</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock by itself when nobody has touched it for</source>
        <translation>Cloi ohono&apos;i hun pan nad oes neb wedi&apos;i gyffwrdd am</translation>
    </message>
    <message>
        <source>It says so half a minute before. It also locks when the computer has been asleep or its screen was locked.</source>
        <translation>Mae&apos;n dweud hynny hanner munud o&apos;r blaen. Mae hefyd yn cloi pan fydd y cyfrifiadur wedi bod yn cysgu neu ei sgrin wedi&apos;i chloi.</translation>
    </message>
    <message>
        <source>Name in the title bar and the list of windows</source>
        <translation>Enw yn y bar teitl a&apos;r rhestr o ffenestri</translation>
    </message>
    <message>
        <source>It helps against a glance. It fools nobody who starts the program or looks through the programs on this computer.</source>
        <translation>Mae&apos;n helpu yn erbyn cipolwg. Nid yw&apos;n twyllo neb sy&apos;n dechrau&apos;r rhaglen neu&apos;n edrych drwy&apos;r rhaglenni ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Reading your pictures</source>
        <translation>Yn darllen eich lluniau</translation>
    </message>
    <message>
        <source>Read the words in pictures</source>
        <translation>Darllen y geiriau mewn lluniau</translation>
    </message>
    <message>
        <source>Then you can find a picture by its words, and type less. It happens on this computer: nothing is sent anywhere. It can read words wrongly, so it asks you to check, and writes nothing down by itself.</source>
        <translation>Yna gallwch ddod o hyd i lun yn ôl ei eiriau, a theipio llai. Mae&apos;n digwydd ar y cyfrifiadur hwn: nid oes dim yn cael ei anfon i unman. Gall ddarllen geiriau&apos;n anghywir, felly mae&apos;n gofyn i chi wirio, ac nid yw&apos;n nodi dim ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Ble mae&apos;n cael ei gadw</translation>
    </message>
    <message>
        <source>Folder: {place}</source>
        <translation>Ffolder: {place}</translation>
    </message>
    <message>
        <source>Everything is in this folder, and nowhere else. Do not change or rename what is inside.</source>
        <translation>Mae popeth yn y ffolder hon, ac yn unman arall. Peidiwch â newid nac ailenwi&apos;r hyn sydd y tu mewn.</translation>
    </message>
    <message>
        <source>Keep it safe: copy, check, passphrase</source>
        <translation>Ei gadw&apos;n ddiogel: copïo, gwirio, cyfrinair</translation>
    </message>
    <message>
        <source>Remember this folder on this computer</source>
        <translation>Cofio&apos;r ffolder hon ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>With this, the program goes straight to the passphrase. Without it, nothing on this computer says where the folder is, and you choose it each time.</source>
        <translation>Gyda hyn, mae&apos;r rhaglen yn mynd yn syth at y cyfrinair. Hebddo, nid oes dim ar y cyfrifiadur hwn yn dweud ble mae&apos;r ffolder, ac rydych yn ei dewis bob tro.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Yr hyn na all ei wneud</translation>
    </message>
    <message>
        <source>Hiding takes the windows off the screen. It does not stop spyware: a program that someone put on this computer to record the screen or the keys. If you fear that, use a computer that this person has never touched.</source>
        <translation>Mae cuddio yn tynnu&apos;r ffenestri oddi ar y sgrin. Nid yw&apos;n atal ysbïwedd: rhaglen a roddodd rhywun ar y cyfrifiadur hwn i recordio&apos;r sgrin neu&apos;r bysellau. Os ydych yn ofni hynny, defnyddiwch gyfrifiadur nad yw&apos;r person hwn erioed wedi&apos;i gyffwrdd.</translation>
    </message>
    <message>
        <source>A passphrase helps only as long as nobody knows it. If someone may have seen it, think about who can open what is here.</source>
        <translation>Dim ond cyn belled â bod neb yn ei wybod y mae cyfrinair yn helpu. Os gallai rhywun fod wedi&apos;i weld, meddyliwch pwy all agor yr hyn sydd yma.</translation>
    </message>
    <message>
        <source>If the folder is inside OneDrive, iCloud, Dropbox or the like, copies go to other devices. They are locked too, but others can see that they are there.</source>
        <translation>Os yw&apos;r ffolder y tu mewn i OneDrive, iCloud, Dropbox neu debyg, mae copïau&apos;n mynd i ddyfeisiau eraill. Maen nhw hefyd wedi&apos;u cloi, ond gall eraill weld eu bod yno.</translation>
    </message>
    <message>
        <source>Screenshots that you added may still be in your pictures, your downloads and your phone. The program leaves them alone: the police may want to see them there.</source>
        <translation>Efallai bod sgrinluniau a ychwanegoch yn dal yn eich lluniau, eich lawrlwythiadau a&apos;ch ffôn. Mae&apos;r rhaglen yn gadael llonydd iddynt: efallai y bydd yr heddlu am eu gweld yno.</translation>
    </message>
    <message>
        <source>It proves that a file has not changed since you added it. It cannot prove who wrote a message, or when.</source>
        <translation>Mae&apos;n profi nad yw ffeil wedi newid ers i chi ei hychwanegu. Ni all brofi pwy ysgrifennodd neges, na phryd.</translation>
    </message>
    <message>
        <source>It does not give legal advice, and it tells nobody anything for you.</source>
        <translation>Nid yw&apos;n rhoi cyngor cyfreithiol, ac nid yw&apos;n dweud dim wrth neb ar eich rhan.</translation>
    </message>
    <message>
        <source>Version {version}. It never uses the internet.</source>
        <translation>Fersiwn {version}. Nid yw byth yn defnyddio&apos;r rhyngrwyd.</translation>
    </message>
    <message>
        <source>{key} hides everything, on every page. Pressing Shift three times always does it too, and so does the button “Hide now”.</source>
        <translation>Mae {key} yn cuddio popeth, ar bob tudalen. Mae pwyso Shift dair gwaith bob amser yn gwneud hynny hefyd, ac felly hefyd y botwm “Cuddio nawr”.</translation>
    </message>
    <message>
        <source>The window asks the computer to stay out of screenshots, recordings and remote help. Some programs see it all the same, and so does a camera.</source>
        <translation>Mae&apos;r ffenestr yn gofyn i&apos;r cyfrifiadur aros allan o sgrinluniau, recordiadau a chymorth o bell. Mae rhai rhaglenni yn ei gweld serch hynny, ac felly hefyd gamera.</translation>
    </message>
    <message>
        <source>On this computer the window can be seen in screenshots, recordings and by someone who helps from afar. There is no way to keep it out of them here.</source>
        <translation>Ar y cyfrifiadur hwn gellir gweld y ffenestr mewn sgrinluniau, recordiadau a chan rywun sy&apos;n helpu o bell. Nid oes ffordd o&apos;i chadw allan ohonynt yma.</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Part of something I wrote before</source>
        <translation>Rhan o rywbeth a ysgrifennais o&apos;r blaen</translation>
    </message>
    <message>
        <source>One thing can be shown by many pictures, such as a long chat in parts. You write it down once.</source>
        <translation>Gall un peth gael ei ddangos gan lawer o luniau, fel sgwrs hir mewn rhannau. Rydych yn ei nodi unwaith.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%n llun wedi&apos;u dewis</numerusform>
            <numerusform>%n llun wedi&apos;u dewis</numerusform>
            <numerusform>%n llun wedi&apos;u dewis</numerusform>
            <numerusform>%n llun wedi&apos;u dewis</numerusform>
            <numerusform>%n llun wedi&apos;u dewis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record these %n as one thing that happened</source>
        <translation>
            <numerusform>Cofnodi&apos;r %n hyn fel un peth a ddigwyddodd</numerusform>
            <numerusform>Cofnodi&apos;r %n hyn fel un peth a ddigwyddodd</numerusform>
            <numerusform>Cofnodi&apos;r %n hyn fel un peth a ddigwyddodd</numerusform>
            <numerusform>Cofnodi&apos;r %n hyn fel un peth a ddigwyddodd</numerusform>
            <numerusform>Cofnodi&apos;r %n hyn fel un peth a ddigwyddodd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n are one conversation</source>
        <translation>
            <numerusform>Mae&apos;r %n hyn yn un sgwrs</numerusform>
            <numerusform>Mae&apos;r %n hyn yn un sgwrs</numerusform>
            <numerusform>Mae&apos;r %n hyn yn un sgwrs</numerusform>
            <numerusform>Mae&apos;r %n hyn yn un sgwrs</numerusform>
            <numerusform>Mae&apos;r %n hyn yn un sgwrs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SituationPage</name>
    <message>
        <source>What helps now</source>
        <translation>Beth sy&apos;n helpu nawr</translation>
    </message>
    <message>
        <source>A question or two. You can leave each of them out.</source>
        <translation>Cwestiwn neu ddau. Gallwch adael pob un ohonynt allan.</translation>
    </message>
    <message>
        <source>Back to Start</source>
        <translation>Yn ôl i Cychwyn</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>Beth sy&apos;n digwydd?</translation>
    </message>
    <message>
        <source>Question 1 of 2</source>
        <translation>Cwestiwn 1 o 2</translation>
    </message>
    <message>
        <source>Are you under 18?</source>
        <translation>A ydych chi o dan 18 oed?</translation>
    </message>
    <message>
        <source>Question 2 of 2</source>
        <translation>Cwestiwn 2 o 2</translation>
    </message>
    <message>
        <source>Some places are there for young people alone. You are in no trouble.</source>
        <translation>Mae rhai lleoedd yno i bobl ifanc yn unig. Nid ydych mewn unrhyw drafferth.</translation>
    </message>
    <message>
        <source>Yes, I am under 18</source>
        <translation>Ydw, rwyf o dan 18 oed</translation>
    </message>
    <message>
        <source>No, I am 18 or older</source>
        <translation>Na, rwy&apos;n 18 oed neu&apos;n hŷn</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Byddai&apos;n well gennyf beidio â dweud</translation>
    </message>
    <message>
        <source>Back to the first question</source>
        <translation>Yn ôl i&apos;r cwestiwn cyntaf</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>Dewis rhywbeth arall</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Beth sy&apos;n helpu</translation>
    </message>
    <message>
        <source>People to talk to</source>
        <translation>Pobl i siarad â nhw</translation>
    </message>
    <message>
        <source>You can stop here at any time. Everything is saved.</source>
        <translation>Gallwch stopio yma unrhyw bryd. Mae popeth wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ychwanegu lluniau</translation>
    </message>
    <message>
        <source>Prepare the call</source>
        <translation>Paratoi&apos;r alwad</translation>
    </message>
    <message>
        <source>Report, block, stop</source>
        <translation>Adrodd, rhwystro, stopio</translation>
    </message>
    <message>
        <source>Get pictures taken down</source>
        <translation>Cael tynnu lluniau i lawr</translation>
    </message>
    <message>
        <source>Read in: {source}.</source>
        <translation>Darllenwyd yn: {source}.</translation>
    </message>
    <message>
        <source>Commonly known. We have not checked it in a source.</source>
        <translation>Gwybodaeth gyffredin. Nid ydym wedi ei gwirio mewn ffynhonnell.</translation>
    </message>
    <message>
        <source>Last checked {day}.</source>
        <translation>Gwiriwyd ddiwethaf {day}.</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>Read in: {source}.</source>
        <translation>Darllenwyd yn: {source}.</translation>
    </message>
    <message>
        <source>Commonly known. We have not checked it in a source.</source>
        <translation>Gwybodaeth gyffredin. Nid ydym wedi ei gwirio mewn ffynhonnell.</translation>
    </message>
    <message>
        <source>We have not checked this. Please check it before you rely on it.</source>
        <translation>Nid ydym wedi gwirio hyn. Gwiriwch ef cyn i chi ddibynnu arno.</translation>
    </message>
    <message>
        <source>Last checked {day}. It may have changed. Please check it first.</source>
        <translation>Gwiriwyd ddiwethaf {day}. Efallai ei fod wedi newid. Gwiriwch ef yn gyntaf.</translation>
    </message>
    <message>
        <source>Last checked {day}.</source>
        <translation>Gwiriwyd ddiwethaf {day}.</translation>
    </message>
</context>
<context>
    <name>StampCard</name>
    <message>
        <source>Save the request</source>
        <translation>Cadw&apos;r cais</translation>
    </message>
    <message>
        <source>Time stamp, if you want one</source>
        <translation>Stamp amser, os ydych am gael un</translation>
    </message>
    <message>
        <source>Save a request</source>
        <translation>Cadw cais</translation>
    </message>
    <message>
        <source>Add the answer</source>
        <translation>Ychwanegu&apos;r ateb</translation>
    </message>
    <message>
        <source>A time stamp service can confirm that your last report was there on a day. You do not need this: reading the words out to the police does much the same. This program never goes online. So you save a small file, take it to a computer that does, and bring back what the service gives you.</source>
        <translation>Gall gwasanaeth stamp amser gadarnhau bod eich adroddiad diwethaf yno ar ddiwrnod penodol. Nid oes angen hyn arnoch: mae darllen y geiriau i&apos;r heddlu yn gwneud bron yr un peth. Nid yw&apos;r rhaglen hon byth yn mynd ar-lein. Felly rydych yn cadw ffeil fach, yn mynd â hi at gyfrifiadur sydd ar-lein, ac yn dod â&apos;r hyn y mae&apos;r gwasanaeth yn ei roi yn ôl.</translation>
    </message>
    <message>
        <source>The file holds the fingerprint of the report and a number. Nobody can read the report from it. It does show that you asked for a time stamp.</source>
        <translation>Mae&apos;r ffeil yn dal ôl bys yr adroddiad a rhif. Ni all neb ddarllen yr adroddiad ohoni. Mae&apos;n dangos eich bod wedi gofyn am stamp amser.</translation>
    </message>
    <message>
        <source>Request {date}.tsq</source>
        <translation>Cais {date}.tsq</translation>
    </message>
    <message>
        <source>Saved as {path}. Its answer usually ends in .tsr.</source>
        <translation>Wedi&apos;i gadw fel {path}. Mae ei ateb fel arfer yn gorffen gyda .tsr.</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>Dewis yr ateb</translation>
    </message>
    <message>
        <source>Kept as {mark}. It is for {about}.</source>
        <translation>Wedi&apos;i gadw fel {mark}. Mae ar gyfer {about}.</translation>
    </message>
    <message>
        <source>The service says: {day}, {time} UTC.</source>
        <translation>Mae&apos;r gwasanaeth yn dweud: {day}, {time} UTC.</translation>
    </message>
    <message>
        <source>It answers the request that was made here. Who signed it was not checked.</source>
        <translation>Mae&apos;n ateb y cais a wnaed yma. Ni wiriwyd pwy a&apos;i llofnododd.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What is happening?</source>
        <translation>Beth sy&apos;n digwydd?</translation>
    </message>
    <message>
        <source>You can stop here at any time. Everything is saved.</source>
        <translation>Gallwch stopio yma unrhyw bryd. Mae popeth wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>More numbers</source>
        <translation>Mwy o rifau</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Calls and reports</source>
        <translation>Galwadau ac adroddiadau</translation>
    </message>
    <message>
        <source>What they demand</source>
        <translation>Yr hyn maen nhw&apos;n ei fynnu</translation>
    </message>
    <message>
        <source>Each time you tell someone, write it down: the police, an app, your bank, a helpline. The numbers they give you are asked for again later.</source>
        <translation>Bob tro y dywedwch wrth rywun, nodwch hynny: yr heddlu, ap, eich banc, llinell gymorth. Gofynnir eto yn nes ymlaen am y rhifau maen nhw&apos;n eu rhoi i chi.</translation>
    </message>
    <message>
        <source>Write down a call or report</source>
        <translation>Nodi galwad neu adroddiad</translation>
    </message>
    <message>
        <source>A call or report</source>
        <translation>Galwad neu adroddiad</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Nid oes dim wedi&apos;i nodi eto.</translation>
    </message>
    <message>
        <source>Remove this call or report? You can undo it.</source>
        <translation>Tynnu&apos;r alwad neu&apos;r adroddiad hwn? Gallwch ei ddadwneud.</translation>
    </message>
    <message>
        <source>If they threaten you, or want money, pictures or something else, write it down here. The police need to know what, by when, and where it should be paid.</source>
        <translation>Os ydynt yn eich bygwth, neu eisiau arian, lluniau neu rywbeth arall, nodwch hynny yma. Mae angen i&apos;r heddlu wybod beth, erbyn pryd, ac i ble y dylid ei dalu.</translation>
    </message>
    <message>
        <source>Write down a demand</source>
        <translation>Nodi galwad am rywbeth</translation>
    </message>
    <message>
        <source>A threat or demand</source>
        <translation>Bygythiad neu alwad am rywbeth</translation>
    </message>
    <message>
        <source>Remove this demand? You can undo it.</source>
        <translation>Tynnu&apos;r alwad hon? Gallwch ei dadwneud.</translation>
    </message>
    <message>
        <source>You said: {situation}. See what helps.</source>
        <translation>Dywedoch: {situation}. Gweld beth sy&apos;n helpu.</translation>
    </message>
    <message>
        <source>Two questions, then what helps you. You can leave them out.</source>
        <translation>Dau gwestiwn, yna&apos;r hyn sy&apos;n eich helpu. Gallwch eu gadael allan.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Dim byd eto</translation>
    </message>
    <message>
        <source>{items}, last added {day}</source>
        <translation>{items}, ychwanegwyd ddiwethaf {day}</translation>
    </message>
    <message>
        <source>Last made {day}</source>
        <translation>Gwnaed ddiwethaf {day}</translation>
    </message>
    <message>
        <source>{made}, {count} new since</source>
        <translation>{made}, {count} newydd ers hynny</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Heb ei wneud eto</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 eitem</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n eitem</numerusform>
            <numerusform>%n eitem</numerusform>
            <numerusform>%n eitem</numerusform>
            <numerusform>%n eitem</numerusform>
            <numerusform>%n eitem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written down</source>
        <translation>
            <numerusform>%n wedi&apos;u nodi</numerusform>
            <numerusform>%n wedi&apos;u nodi</numerusform>
            <numerusform>%n wedi&apos;u nodi</numerusform>
            <numerusform>%n wedi&apos;u nodi</numerusform>
            <numerusform>%n wedi&apos;u nodi</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Cychwyn</translation>
    </message>
    <message>
        <source>Where things stand, and what would help next.</source>
        <translation>Sut mae pethau, a beth fyddai&apos;n helpu nesaf.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ddoe</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ychwanegu lluniau</translation>
    </message>
    <message>
        <source>One picture has nothing written with it yet.</source>
        <translation>Nid oes dim wedi&apos;i ysgrifennu gydag un llun eto.</translation>
    </message>
    <message>
        <source>{count} pictures have nothing written with them yet.</source>
        <translation>Mae {count} o luniau heb ddim wedi&apos;i nodi gyda nhw eto.</translation>
    </message>
    <message>
        <source>Write who it was, when, and what they said. A few words for each are enough, and you need not look at the picture again.</source>
        <translation>Ysgrifennwch pwy oedd, pryd, a beth ddywedon nhw. Mae ychydig eiriau ar gyfer pob un yn ddigon, a does dim rhaid i chi edrych ar y llun eto.</translation>
    </message>
    <message>
        <source>Write down what they show</source>
        <translation>Nodi beth maen nhw&apos;n ei ddangos</translation>
    </message>
    <message>
        <source>One picture or file is in.</source>
        <translation>Mae un llun neu ffeil i mewn.</translation>
    </message>
    <message>
        <source>{count} pictures and files are in.</source>
        <translation>Mae {count} o luniau a ffeiliau i mewn.</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>Gwneud adroddiad</translation>
    </message>
    <message>
        <source>A report was made. When you have told the police, write down the call.</source>
        <translation>Gwnaed adroddiad. Pan fyddwch wedi dweud wrth yr heddlu, nodwch yr alwad.</translation>
    </message>
    <message>
        <source>Write down the call</source>
        <translation>Nodi&apos;r alwad</translation>
    </message>
    <message>
        <source>The last report was made: {day}.</source>
        <translation>Gwnaed yr adroddiad diwethaf: {day}.</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>Dangos i mi sut</translation>
    </message>
    <message>
        <source>See the numbers</source>
        <translation>Gweld y rhifau</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation>Ymlaen</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>Report, block, stop</source>
        <translation>Adrodd, rhwystro, stopio</translation>
    </message>
    <message>
        <source>Keep your pictures first. Then report. Block last, if at all.</source>
        <translation>Cadwch eich lluniau yn gyntaf. Yna adroddwch. Rhwystrwch yn olaf, os o gwbl.</translation>
    </message>
    <message>
        <source>Back to Start</source>
        <translation>Yn ôl i Cychwyn</translation>
    </message>
    <message>
        <source>Which app or website?</source>
        <translation>Pa ap neu wefan?</translation>
    </message>
    <message>
        <source>Is yours missing? Choose the last one: it says what holds for most.</source>
        <translation>A yw&apos;ch un chi ar goll? Dewiswch yr un olaf: mae&apos;n dweud beth sy&apos;n wir am y rhan fwyaf.</translation>
    </message>
    <message>
        <source>1  Keep</source>
        <translation>1  Cadw</translation>
    </message>
    <message>
        <source>Take pictures before you report.</source>
        <translation>Tynnwch luniau cyn i chi adrodd.</translation>
    </message>
    <message>
        <source>What to show: {words}</source>
        <translation>Beth i&apos;w ddangos: {words}</translation>
    </message>
    <message>
        <source>The times: {words}</source>
        <translation>Yr amserau: {words}</translation>
    </message>
    <message>
        <source>Their name or number: {words}</source>
        <translation>Eu henw neu rif: {words}</translation>
    </message>
    <message>
        <source>Good to know: {words}</source>
        <translation>Da gwybod: {words}</translation>
    </message>
    <message>
        <source>Reported messages can vanish, and after blocking you may not see them.</source>
        <translation>Gall negeseuon a adroddwyd ddiflannu, ac ar ôl rhwystro efallai na fyddwch yn eu gweld.</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Beth i&apos;w ddangos</translation>
    </message>
    <message>
        <source>The times</source>
        <translation>Yr amserau</translation>
    </message>
    <message>
        <source>Their name or number</source>
        <translation>Eu henw neu rif</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Da gwybod</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ychwanegu lluniau</translation>
    </message>
    <message>
        <source>2  Report</source>
        <translation>2  Adrodd</translation>
    </message>
    <message>
        <source>I have reported it</source>
        <translation>Rwyf wedi ei adrodd</translation>
    </message>
    <message>
        <source>3  Block, if it is right for you</source>
        <translation>3  Rhwystro, os yw&apos;n iawn i chi</translation>
    </message>
    <message>
        <source>I have blocked them</source>
        <translation>Rwyf wedi eu rhwystro</translation>
    </message>
    <message>
        <source>4  Stop</source>
        <translation>4  Stopio</translation>
    </message>
    <message>
        <source>Do not answer any more, whatever they say.</source>
        <translation>Peidiwch ag ateb bellach, beth bynnag maen nhw&apos;n ei ddweud.</translation>
    </message>
    <message>
        <source>Do not delete your own account. You can switch it off for a while.</source>
        <translation>Peidiwch â dileu eich cyfrif eich hun. Gallwch ei ddiffodd am ychydig.</translation>
    </message>
    <message>
        <source>With someone who may come to you, ask the police or a helpline first. A stranger you can block once you have your pictures.</source>
        <translation>Gyda rhywun a allai ddod atoch, gofynnwch i&apos;r heddlu neu linell gymorth yn gyntaf. Gallwch rwystro dieithryn ar ôl i chi gael eich lluniau.</translation>
    </message>
    <message>
        <source>You can block them once you have your pictures.</source>
        <translation>Gallwch eu rhwystro ar ôl i chi gael eich lluniau.</translation>
    </message>
    <message>
        <source>Look for three dots or a small flag beside the message or the profile.</source>
        <translation>Chwiliwch am dri dot neu faner fach wrth ymyl y neges neu&apos;r proffil.</translation>
    </message>
    <message>
        <source>Look for three dots on their profile, then for Block.</source>
        <translation>Chwiliwch am dri dot ar eu proffil, yna am Block.</translation>
    </message>
    <message>
        <source>Apps change. If it looks different, look for similar words.</source>
        <translation>Mae apiau&apos;n newid. Os yw&apos;n edrych yn wahanol, chwiliwch am eiriau tebyg.</translation>
    </message>
    <message>
        <source>Written down: {when}.</source>
        <translation>Wedi&apos;i nodi: {when}.</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>Wedi&apos;i nodi.</translation>
    </message>
    <message>
        <source>Add the number they gave you</source>
        <translation>Ychwanegwch y rhif a roddon nhw i chi</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Written down under calls and reports.</source>
        <translation>Wedi&apos;i nodi o dan galwadau ac adroddiadau.</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
</context>
<context>
    <name>SuggestionChip</name>
    <message>
        <source>That is right</source>
        <translation>Mae hynny&apos;n iawn</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Ddim yma</translation>
    </message>
    <message>
        <source>That is right: {what}, {value}</source>
        <translation>Mae hynny&apos;n iawn: {what}, {value}</translation>
    </message>
    <message>
        <source>Change: {what}, {value}</source>
        <translation>Newid: {what}, {value}</translation>
    </message>
    <message>
        <source>Not here: {what}, {value}</source>
        <translation>Ddim yma: {what}, {value}</translation>
    </message>
</context>
<context>
    <name>SuggestionEditor</name>
    <message>
        <source>What does it say?</source>
        <translation>Beth mae&apos;n ei ddweud?</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Pryd oedd hynny?</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Defnyddio hwn</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Ei adael fel yr oedd</translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message>
        <source>The words in this picture are being read. You can go on meanwhile.</source>
        <translation>Mae&apos;r geiriau yn y llun hwn yn cael eu darllen. Gallwch fynd ymlaen yn y cyfamser.</translation>
    </message>
    <message>
        <source>Take these and go on</source>
        <translation>Cymryd y rhain a mynd ymlaen</translation>
    </message>
    <message>
        <source>Control and Enter</source>
        <translation>Control ac Enter</translation>
    </message>
    <message>
        <source>None of this</source>
        <translation>Dim o hyn</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>See the whole conversation</source>
        <translation>Gweld y sgwrs gyfan</translation>
    </message>
    <message>
        <source>Choose from its messages</source>
        <translation>Dewis o&apos;i negeseuon</translation>
    </message>
    <message numerus="yes">
        <source>Whole conversation: %n pictures</source>
        <translation>
            <numerusform>Y sgwrs gyfan: %n llun</numerusform>
            <numerusform>Y sgwrs gyfan: %n llun</numerusform>
            <numerusform>Y sgwrs gyfan: %n llun</numerusform>
            <numerusform>Y sgwrs gyfan: %n llun</numerusform>
            <numerusform>Y sgwrs gyfan: %n llun</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment. There is more to come.</source>
        <translation>Un eiliad. Mae rhagor i ddod.</translation>
    </message>
    <message>
        <source>One question first.</source>
        <translation>Un cwestiwn yn gyntaf.</translation>
    </message>
    <message>
        <source>Read from the picture, please check</source>
        <translation>Wedi&apos;i ddarllen o&apos;r llun, gwiriwch</translation>
    </message>
    <message>
        <source>Told by the file, please check</source>
        <translation>O&apos;r ffeil, gwiriwch os gwelwch yn dda</translation>
    </message>
    <message>
        <source>Nothing of this is written down until you say so.</source>
        <translation>Nid oes dim o hyn yn cael ei nodi nes i chi ddweud hynny.</translation>
    </message>
    <message>
        <source>This recording is {length} long.</source>
        <translation>Hyd y recordiad hwn yw {length}.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Negeseuon</translation>
    </message>
    <message>
        <source>Each one that is ticked becomes one thing that happened. Emoji are not read.</source>
        <translation>Mae pob un sydd wedi&apos;i dicio yn dod yn un peth a ddigwyddodd. Nid yw emoji yn cael eu darllen.</translation>
    </message>
    <message>
        <source>Which messages are yours?</source>
        <translation>Pa negeseuon sy&apos;n eiddo i chi?</translation>
    </message>
    <message>
        <source>Those on the right</source>
        <translation>Y rhai ar y dde</translation>
    </message>
    <message>
        <source>Those on the left</source>
        <translation>Y rhai ar y chwith</translation>
    </message>
    <message>
        <source>None, or I can&apos;t tell</source>
        <translation>Dim un, neu ni allaf ddweud</translation>
    </message>
    <message>
        <source>You said that yours are on the left.</source>
        <translation>Dywedoch fod eich rhai chi ar y chwith.</translation>
    </message>
    <message>
        <source>You said that yours are on the right.</source>
        <translation>Dywedoch fod eich rhai chi ar y dde.</translation>
    </message>
    <message>
        <source>You said that you can&apos;t tell which ones are yours.</source>
        <translation>Dywedoch na allwch ddweud pa rai yw&apos;ch rhai chi.</translation>
    </message>
    <message>
        <source>This picture shows “{date}”. Which number is the day?</source>
        <translation>Mae&apos;r llun hwn yn dangos “{date}”. Pa rif yw&apos;r diwrnod?</translation>
    </message>
    <message>
        <source>The first one is the day</source>
        <translation>Yr un cyntaf yw&apos;r diwrnod</translation>
    </message>
    <message>
        <source>The second one is the day</source>
        <translation>Yr ail un yw&apos;r diwrnod</translation>
    </message>
    <message numerus="yes">
        <source>%n read from this picture and checked</source>
        <translation>
            <numerusform>%n wedi&apos;u darllen o&apos;r llun hwn a&apos;u gwirio</numerusform>
            <numerusform>%n wedi&apos;u darllen o&apos;r llun hwn a&apos;u gwirio</numerusform>
            <numerusform>%n wedi&apos;u darllen o&apos;r llun hwn a&apos;u gwirio</numerusform>
            <numerusform>%n wedi&apos;u darllen o&apos;r llun hwn a&apos;u gwirio</numerusform>
            <numerusform>%n wedi&apos;u darllen o&apos;r llun hwn a&apos;u gwirio</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: “{read}” is not here, you said.</source>
        <translation>{what}: nid yw “{read}” yma, meddech chi.</translation>
    </message>
    <message>
        <source>{what}: {value}, which was read as “{read}”.</source>
        <translation>{what}: {value}, a ddarllenwyd fel “{read}”.</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Name at the top</source>
        <translation>Enw ar y brig</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Enw defnyddiwr</translation>
    </message>
    <message>
        <source>App or website</source>
        <translation>Ap neu wefan</translation>
    </message>
    <message>
        <source>When the picture was made</source>
        <translation>Pryd y gwnaed y llun</translation>
    </message>
    <message>
        <source>Phone or computer</source>
        <translation>Ffôn neu gyfrifiadur</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>When it was recorded</source>
        <translation>Pryd y cafodd ei recordio</translation>
    </message>
    <message>
        <source>{time} on the clock of the phone. The day does not show.</source>
        <translation>{time} ar gloc y ffôn. Nid yw&apos;r diwrnod yn dangos.</translation>
    </message>
    <message>
        <source>A picture or a film</source>
        <translation>Llun neu ffilm</translation>
    </message>
    <message>
        <source>A voice note</source>
        <translation>Neges lais</translation>
    </message>
    <message>
        <source>Emoji, which are not read</source>
        <translation>Emoji, na chânt eu darllen</translation>
    </message>
    <message>
        <source>read in the picture</source>
        <translation>wedi&apos;i ddarllen yn y llun</translation>
    </message>
    <message>
        <source>told by {part}</source>
        <translation>yn ôl {part}</translation>
    </message>
    <message>
        <source>{told}, which can be changed</source>
        <translation>{told}, y gellir ei newid</translation>
    </message>
    <message>
        <source>the file itself says so</source>
        <translation>mae&apos;r ffeil ei hun yn dweud hynny</translation>
    </message>
    <message>
        <source>the file itself says so, if the clock was right</source>
        <translation>mae&apos;r ffeil ei hun yn dweud hynny, os oedd y cloc yn gywir</translation>
    </message>
    <message>
        <source>Side not clear</source>
        <translation>Ochr ddim yn glir</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>Gennych chi</translation>
    </message>
    <message>
        <source>To you</source>
        <translation>Atoch chi</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Ar y chwith</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Ar y dde</translation>
    </message>
    <message>
        <source>{shown}: see the question about the date</source>
        <translation>{shown}: gweler y cwestiwn am y dyddiad</translation>
    </message>
    <message>
        <source>{meant}, shown as “{shown}”</source>
        <translation>{meant}, wedi&apos;i ddangos fel “{shown}”</translation>
    </message>
    <message>
        <source>no time shown</source>
        <translation>dim amser wedi&apos;i ddangos</translation>
    </message>
    <message>
        <source>{shown}, the day does not show</source>
        <translation>{shown}, nid yw&apos;r diwrnod yn dangos</translation>
    </message>
    <message>
        <source>Some words here are in letters that we cannot read ({names}). They stay in the picture as they are. You can type what they say, or what they mean. Someone you trust can help you with that.</source>
        <translation>Mae rhai geiriau yma mewn llythrennau na allwn eu darllen ({names}). Maent yn aros yn y llun fel y maent. Gallwch deipio beth maent yn ei ddweud, neu beth yw eu hystyr. Gall rhywun rydych yn ymddiried ynddo eich helpu gyda hynny.</translation>
    </message>
    <message>
        <source>Some words here seem to be in letters that we cannot read. They stay in the picture as they are. You can type what they say, or what they mean. Someone you trust can help you with that.</source>
        <translation>Mae&apos;n ymddangos bod rhai geiriau yma mewn llythrennau na allwn eu darllen. Maent yn aros yn y llun fel y maent. Gallwch deipio beth maent yn ei ddweud, neu beth yw eu hystyr. Gall rhywun rydych yn ymddiried ynddo eich helpu gyda hynny.</translation>
    </message>
    <message>
        <source>This file was saved by an editor ({name}). That is no mistake of yours. If you still have the picture from before that, add it too.</source>
        <translation>Cadwyd y ffeil hon gan olygydd ({name}). Nid eich camgymeriad chi yw hynny. Os yw&apos;r llun o&apos;r blaen gennych o hyd, ychwanegwch hwnnw hefyd.</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>The conversation</source>
        <translation>Y sgwrs</translation>
    </message>
    <message>
        <source>Enter opens the picture of a message.</source>
        <translation>Mae Enter yn agor llun neges.</translation>
    </message>
    <message>
        <source>Back to the picture</source>
        <translation>Yn ôl i&apos;r llun</translation>
    </message>
    <message>
        <source>Conversation with {name}</source>
        <translation>Sgwrs gyda {name}</translation>
    </message>
    <message>
        <source>One conversation</source>
        <translation>Un sgwrs</translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n pictures. Nothing of it is changed.</source>
        <translation>
            <numerusform>Wedi&apos;i roi at ei gilydd o %n llun. Nid oes dim ohono wedi&apos;i newid.</numerusform>
            <numerusform>Wedi&apos;i roi at ei gilydd o %n llun. Nid oes dim ohono wedi&apos;i newid.</numerusform>
            <numerusform>Wedi&apos;i roi at ei gilydd o %n llun. Nid oes dim ohono wedi&apos;i newid.</numerusform>
            <numerusform>Wedi&apos;i roi at ei gilydd o %n llun. Nid oes dim ohono wedi&apos;i newid.</numerusform>
            <numerusform>Wedi&apos;i roi at ei gilydd o %n llun. Nid oes dim ohono wedi&apos;i newid.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the words as the computer read them, please check.</source>
        <translation>Dyma&apos;r geiriau fel y darllenodd y cyfrifiadur nhw, gwiriwch.</translation>
    </message>
    <message>
        <source>In one place something may be missing between two pictures.</source>
        <translation>Mewn un lle efallai bod rhywbeth ar goll rhwng dau lun.</translation>
    </message>
    <message numerus="yes">
        <source>In %n places something may be missing between two pictures.</source>
        <translation>
            <numerusform>Mewn %n lle efallai bod rhywbeth ar goll rhwng dau lun.</numerusform>
            <numerusform>Mewn %n lle efallai bod rhywbeth ar goll rhwng dau lun.</numerusform>
            <numerusform>Mewn %n lle efallai bod rhywbeth ar goll rhwng dau lun.</numerusform>
            <numerusform>Mewn %n lle efallai bod rhywbeth ar goll rhwng dau lun.</numerusform>
            <numerusform>Mewn %n lle efallai bod rhywbeth ar goll rhwng dau lun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages may be missing here</source>
        <translation>Efallai bod negeseuon ar goll yma</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>3 March 2026, 14:02, or: yesterday 9pm</source>
        <translation>3 March 2026, 14:02, neu: yesterday 9pm</translation>
    </message>
    <message>
        <source>shown on the screen</source>
        <translation>wedi&apos;i ddangos ar y sgrin</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>o&apos;r ffeil</translation>
    </message>
    <message>
        <source>I remember it</source>
        <translation>Rwy&apos;n ei gofio</translation>
    </message>
    <message>
        <source>known another way</source>
        <translation>yn hysbys mewn ffordd arall</translation>
    </message>
    <message>
        <source>Which clock?</source>
        <translation>Pa gloc?</translation>
    </message>
    <message>
        <source>Type the name of a large city.</source>
        <translation>Teipiwch enw dinas fawr.</translation>
    </message>
    <message>
        <source>How do you know the time?</source>
        <translation>Sut ydych chi&apos;n gwybod yr amser?</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Nid wyf yn gwybod</translation>
    </message>
    <message>
        <source>Counted from the day of the picture, {day}.</source>
        <translation>Wedi&apos;i gyfrif o ddiwrnod y llun, {day}.</translation>
    </message>
</context>
<context>
    <name>TimelineFilters</name>
    <message>
        <source>Which account to show</source>
        <translation>Pa gyfrif i&apos;w ddangos</translation>
    </message>
    <message>
        <source>Which pictures to show</source>
        <translation>Pa luniau i&apos;w dangos</translation>
    </message>
    <message>
        <source>Any time, or: March 2026</source>
        <translation>Unrhyw amser, neu: March 2026</translation>
    </message>
    <message>
        <source>Which time to show</source>
        <translation>Pa amser i&apos;w ddangos</translation>
    </message>
    <message>
        <source>A day, a month, or from one day to another, as you would say it.</source>
        <translation>Diwrnod, mis, neu o un diwrnod i un arall, fel y byddech yn ei ddweud.</translation>
    </message>
    <message>
        <source>New since the last report</source>
        <translation>Newydd ers yr adroddiad diwethaf</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Dangos popeth</translation>
    </message>
    <message>
        <source>Kinds of things</source>
        <translation>Mathau o bethau</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Pob cyfrif</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Pob llun</translation>
    </message>
    <message>
        <source>Without intimate pictures</source>
        <translation>Heb luniau personol iawn</translation>
    </message>
    <message>
        <source>Only intimate or left out</source>
        <translation>Dim ond personol iawn neu wedi&apos;u gadael allan</translation>
    </message>
    <message>
        <source>We cannot read that as a time yet. All times are shown.</source>
        <translation>Ni allwn ddarllen hynny fel amser eto. Dangosir pob amser.</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Everything in order of time</source>
        <translation>Popeth yn nhrefn amser</translation>
    </message>
    <message>
        <source>Press Enter to open the picture.</source>
        <translation>Pwyswch Enter i agor y llun.</translation>
    </message>
</context>
<context>
    <name>TimelineOut</name>
    <message>
        <source>Save or copy</source>
        <translation>Cadw neu gopïo</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copïo&apos;r llun</translation>
    </message>
    <message>
        <source>Save the picture (PNG)</source>
        <translation>Cadw&apos;r llun (PNG)</translation>
    </message>
    <message>
        <source>Save to enlarge (SVG)</source>
        <translation>Cadw i&apos;w fwyhau (SVG)</translation>
    </message>
    <message>
        <source>Save the list (CSV)</source>
        <translation>Cadw&apos;r rhestr (CSV)</translation>
    </message>
    <message>
        <source>Save the list (JSON)</source>
        <translation>Cadw&apos;r rhestr (JSON)</translation>
    </message>
    <message>
        <source>What you save has names and words in it. Anyone who opens the file can read it. It shows what is in sight now.</source>
        <translation>Mae enwau a geiriau yn yr hyn rydych yn ei gadw. Gall unrhyw un sy&apos;n agor y ffeil ei ddarllen. Mae&apos;n dangos yr hyn sydd i&apos;w weld nawr.</translation>
    </message>
    <message>
        <source>The picture is copied. It is taken back in half a minute.</source>
        <translation>Mae&apos;r llun wedi&apos;i gopïo. Mae&apos;n cael ei gymryd yn ôl ymhen hanner munud.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Wedi&apos;i gadw fel {path}</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>Everything you wrote down, in order of time.</source>
        <translation>Popeth a nodoch, yn nhrefn amser.</translation>
    </message>
    <message>
        <source>Nothing is here yet</source>
        <translation>Nid oes dim yma eto</translation>
    </message>
    <message>
        <source>When you write down what a picture shows and when it happened, it appears here by itself. You do not have to put anything in order.</source>
        <translation>Pan fyddwch yn nodi beth mae llun yn ei ddangos a phryd y digwyddodd, mae&apos;n ymddangos yma ohono&apos;i hun. Nid oes rhaid i chi roi dim mewn trefn.</translation>
    </message>
    <message>
        <source>Go to Evidence</source>
        <translation>Mynd i Tystiolaeth</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Yn nes</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Ymhellach i ffwrdd</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Dangos popeth</translation>
    </message>
    <message>
        <source>Show pictures clearly</source>
        <translation>Dangos lluniau&apos;n glir</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>wedi&apos;i rwystro</translation>
    </message>
    <message>
        <source>Point at a mark to read it. Double-click, or press Enter, to open it.</source>
        <translation>Pwyntiwch at farc i&apos;w ddarllen. Cliciwch ddwywaith, neu pwyswch Enter, i&apos;w agor.</translation>
    </message>
    <message>
        <source>{shown} of {all} are shown.</source>
        <translation>Dangosir {shown} o {all}.</translation>
    </message>
    <message numerus="yes">
        <source>%n things close together. Double-click to look closer.</source>
        <translation>
            <numerusform>%n peth yn agos at ei gilydd. Cliciwch ddwywaith i edrych yn nes.</numerusform>
            <numerusform>%n peth yn agos at ei gilydd. Cliciwch ddwywaith i edrych yn nes.</numerusform>
            <numerusform>%n peth yn agos at ei gilydd. Cliciwch ddwywaith i edrych yn nes.</numerusform>
            <numerusform>%n peth yn agos at ei gilydd. Cliciwch ddwywaith i edrych yn nes.</numerusform>
            <numerusform>%n peth yn agos at ei gilydd. Cliciwch ddwywaith i edrych yn nes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>quiet: {days}</source>
        <translation>tawel: {days}</translation>
    </message>
    <message>
        <source>{count} {within}</source>
        <translation>{count} {within}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>amser ddim yn hysbys</translation>
    </message>
    <message>
        <source>Picture of the timeline</source>
        <translation>Llun o&apos;r llinell amser</translation>
    </message>
    <message>
        <source>The same events are in the list below. Up and down choose an event.</source>
        <translation>Mae&apos;r un digwyddiadau yn y rhestr isod. Mae i fyny ac i lawr yn dewis digwyddiad.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>{count} other accounts</source>
        <translation>{count} cyfrif arall</translation>
    </message>
</context>
<context>
    <name>Under18</name>
    <message>
        <source>One question before you add pictures</source>
        <translation>Un cwestiwn cyn i chi ychwanegu lluniau</translation>
    </message>
    <message>
        <source>Is anyone in these pictures under 18, and undressed or shown in a sexual way? This may be you.</source>
        <translation>A oes unrhyw un yn y lluniau hyn o dan 18 oed, ac wedi dadwisgo neu&apos;n cael ei ddangos mewn ffordd rywiol? Efallai mai chi yw hwn.</translation>
    </message>
    <message>
        <source>You have done nothing wrong. We ask because the law does not allow anyone to keep copies of such pictures, not even as evidence. There is a safe way to get help with them.</source>
        <translation>Nid ydych wedi gwneud dim o&apos;i le. Rydym yn gofyn oherwydd nad yw&apos;r gyfraith yn caniatáu i neb gadw copïau o luniau o&apos;r fath, ddim hyd yn oed fel tystiolaeth. Mae ffordd ddiogel o gael help gyda nhw.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Yes, or I am not sure</source>
        <translation>Oes, neu nid wyf yn siŵr</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>No, there are no such pictures</source>
        <translation>Nac oes, nid oes lluniau o&apos;r fath</translation>
    </message>
    <message>
        <source>Please do not add those pictures</source>
        <translation>Peidiwch ag ychwanegu&apos;r lluniau hynny</translation>
    </message>
    <message>
        <source>Do not copy them, and do not send them to anyone. You do not have to delete them before you have talked to someone who can help.</source>
        <translation>Peidiwch â&apos;u copïo, a pheidiwch â&apos;u hanfon at neb. Nid oes rhaid i chi eu dileu cyn i chi siarad â rhywun a all helpu.</translation>
    </message>
    <message>
        <source>You can still write down here what happened, the words they used and their accounts. That helps too.</source>
        <translation>Gallwch nodi yma o hyd beth ddigwyddodd, y geiriau a ddefnyddiwyd a&apos;u cyfrifon. Mae hynny&apos;n helpu hefyd.</translation>
    </message>
    <message>
        <source>Write down what happened</source>
        <translation>Nodi beth ddigwyddodd</translation>
    </message>
    <message>
        <source>Add other pictures</source>
        <translation>Ychwanegu lluniau eraill</translation>
    </message>
    <message>
        <source>Only pictures without anyone under 18 undressed or shown in a sexual way.</source>
        <translation>Dim ond lluniau heb neb o dan 18 oed wedi dadwisgo neu&apos;n cael ei ddangos mewn ffordd rywiol.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>Underway</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Yn agor</translation>
    </message>
    <message>
        <source>No passphrase? Your recovery code opens it too. Type it here.</source>
        <translation>Dim cyfrinair? Mae eich cod adfer yn ei agor hefyd. Teipiwch ef yma.</translation>
    </message>
    <message>
        <source>Open something else</source>
        <translation>Agor rhywbeth arall</translation>
    </message>
    <message>
        <source>Put it back from a copy</source>
        <translation>Ei roi&apos;n ôl o gopi</translation>
    </message>
    <message>
        <source>Please type your passphrase first.</source>
        <translation>Teipiwch eich cyfrinair yn gyntaf.</translation>
    </message>
    <message>
        <source>That did not open it. It is easy to mistype: look at it with Show, check Caps Lock and the language of the keyboard, and try again as often as you like.</source>
        <translation>Nid agorodd hynny ef. Mae&apos;n hawdd camdeipio: edrychwch arno gyda Dangos, gwiriwch Caps Lock ac iaith y bysellfwrdd, a rhowch gynnig arall arni mor aml ag y dymunwch.</translation>
    </message>
    <message>
        <source>It is open in another window already, here or on another computer. Close it there first, and try again. Nothing is lost.</source>
        <translation>Mae ar agor mewn ffenestr arall yn barod, yma neu ar gyfrifiadur arall. Caewch ef yno yn gyntaf, a rhowch gynnig arall arni. Nid oes dim wedi&apos;i golli.</translation>
    </message>
    <message>
        <source>Still opening. It is slow on purpose, so that nobody can guess quickly.</source>
        <translation>Yn dal i agor. Mae&apos;n araf yn fwriadol, fel na all neb ddyfalu&apos;n gyflym.</translation>
    </message>
</context>
<context>
    <name>WebAddress</name>
    <message>
        <source>{address}, web address</source>
        <translation>{address}, cyfeiriad gwe</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Croeso</translation>
    </message>
    <message>
        <source>Nothing here leaves this computer.</source>
        <translation>Nid oes dim yma yn gadael y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Is this your first time?</source>
        <translation>Ai dyma eich tro cyntaf?</translation>
    </message>
    <message>
        <source>We will set it up together in four short steps. You can stop any time.</source>
        <translation>Byddwn yn ei osod gyda&apos;n gilydd mewn pedwar cam byr. Gallwch stopio unrhyw bryd.</translation>
    </message>
    <message>
        <source>Start something new</source>
        <translation>Dechrau rhywbeth newydd</translation>
    </message>
    <message>
        <source>Have you been here before?</source>
        <translation>A fuoch chi yma o&apos;r blaen?</translation>
    </message>
    <message>
        <source>Choose the folder in which you keep it.</source>
        <translation>Dewiswch y ffolder rydych yn ei gadw ynddi.</translation>
    </message>
    <message>
        <source>Open what I have</source>
        <translation>Agor yr hyn sydd gen i</translation>
    </message>
    <message>
        <source>Is the old computer lost or broken?</source>
        <translation>A yw&apos;r hen gyfrifiadur ar goll neu wedi torri?</translation>
    </message>
    <message>
        <source>If you made a copy, such as on a USB stick, you can go on from it.</source>
        <translation>Os gwnaethoch gopi, er enghraifft ar gof USB, gallwch fynd ymlaen ohono.</translation>
    </message>
    <message>
        <source>Put it back from a copy</source>
        <translation>Ei roi&apos;n ôl o gopi</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Dewis y ffolder</translation>
    </message>
</context>
<context>
    <name>WhoTypes</name>
    <message>
        <source>I type myself again</source>
        <translation>Rwy&apos;n teipio fy hun eto</translation>
    </message>
    <message>
        <source>Is someone typing for you?</source>
        <translation>A oes rhywun yn teipio ar eich rhan?</translation>
    </message>
    <message>
        <source>They type from now on</source>
        <translation>Maen nhw&apos;n teipio o hyn ymlaen</translation>
    </message>
    <message>
        <source>Who is helping you?</source>
        <translation>Pwy sy&apos;n eich helpu?</translation>
    </message>
    <message>
        <source>Their name is kept with all that they add or write, and stands in the report. It ends when you lock or hide.</source>
        <translation>Cedwir eu henw gyda phopeth maen nhw&apos;n ei ychwanegu neu&apos;n ei ysgrifennu, ac mae&apos;n sefyll yn yr adroddiad. Mae&apos;n dod i ben pan fyddwch yn cloi neu&apos;n cuddio.</translation>
    </message>
    <message>
        <source>{} is typing. It is kept with what they add.</source>
        <translation>Mae {} yn teipio. Cedwir hynny gyda&apos;r hyn maen nhw&apos;n ei ychwanegu.</translation>
    </message>
    <message>
        <source>You are typing again.</source>
        <translation>Rydych chi&apos;n teipio eto.</translation>
    </message>
</context>
<context>
    <name>Wish</name>
    <message>
        <source>Write who it was, when, and what they said. A few words are enough.</source>
        <translation>Nodwch pwy ydoedd, pryd, a beth ddywedon nhw. Mae ychydig eiriau yn ddigon.</translation>
    </message>
    <message>
        <source>When was it? If you do not know, you can say so.</source>
        <translation>Pryd oedd hynny? Os nad ydych yn gwybod, gallwch ddweud hynny.</translation>
    </message>
    <message>
        <source>Which account was it?</source>
        <translation>Pa gyfrif ydoedd?</translation>
    </message>
    <message>
        <source>A username, number or profile address of the account. A name alone can belong to many.</source>
        <translation>Enw defnyddiwr, rhif neu gyfeiriad proffil y cyfrif. Gall enw ar ei ben ei hun berthyn i lawer.</translation>
    </message>
    <message>
        <source>The web address of the post or profile.</source>
        <translation>Cyfeiriad gwe&apos;r postiad neu&apos;r proffil.</translation>
    </message>
    <message>
        <source>A picture of the whole profile page. The owner can change it at any time.</source>
        <translation>Llun o&apos;r dudalen broffil gyfan. Gall y perchennog ei newid unrhyw bryd.</translation>
    </message>
    <message>
        <source>The messages before and after this one, in pictures that overlap a little.</source>
        <translation>Y negeseuon cyn ac ar ôl yr un hon, mewn lluniau sy&apos;n gorgyffwrdd ychydig.</translation>
    </message>
    <message>
        <source>Does it show the whole screen, with the time at the top? Say so under the picture.</source>
        <translation>A yw&apos;n dangos y sgrin gyfan, gyda&apos;r amser ar y brig? Dywedwch hynny o dan y llun.</translation>
    </message>
    <message>
        <source>If the message is still there: one more picture, of the whole screen.</source>
        <translation>Os yw&apos;r neges yno o hyd: un llun arall, o&apos;r sgrin gyfan.</translation>
    </message>
    <message>
        <source>Is it still on the phone or computer? If so, keep it there.</source>
        <translation>A yw&apos;n dal ar y ffôn neu&apos;r cyfrifiadur? Os felly, cadwch ef yno.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} a {count} arall</translation>
    </message>
    <message>
        <source>Take a picture of the whole profile page of {names}.</source>
        <translation>Tynnwch lun o dudalen broffil gyfan {names}.</translation>
    </message>
    <message>
        <source>Find a username, number or profile address of {names}.</source>
        <translation>Dewch o hyd i enw defnyddiwr, rhif neu gyfeiriad proffil {names}.</translation>
    </message>
    <message>
        <source>Write down what one picture shows.</source>
        <translation>Nodwch beth mae un llun yn ei ddangos.</translation>
    </message>
    <message>
        <source>Say when it was, for one picture, or that you do not know.</source>
        <translation>Dywedwch pryd oedd hynny, ar gyfer un llun, neu nad ydych yn gwybod.</translation>
    </message>
    <message>
        <source>Say which account it was, for one picture.</source>
        <translation>Dywedwch pa gyfrif ydoedd, ar gyfer un llun.</translation>
    </message>
    <message>
        <source>Copy the web address of one post or profile.</source>
        <translation>Copïwch gyfeiriad gwe un postiad neu broffil.</translation>
    </message>
    <message>
        <source>Take pictures of the messages before and after one picture.</source>
        <translation>Tynnwch luniau o&apos;r negeseuon cyn ac ar ôl un llun.</translation>
    </message>
    <message>
        <source>Write down what %n pictures show.</source>
        <translation>Nodwch beth mae %n llun yn ei ddangos.</translation>
    </message>
    <message>
        <source>Say when it was, for %n pictures, or that you do not know.</source>
        <translation>Dywedwch pryd oedd hynny, ar gyfer %n llun, neu nad ydych yn gwybod.</translation>
    </message>
    <message>
        <source>Say which account it was, for %n pictures.</source>
        <translation>Dywedwch pa gyfrif ydoedd, ar gyfer %n llun.</translation>
    </message>
    <message>
        <source>Copy the web address of %n posts or profiles.</source>
        <translation>Copïwch gyfeiriad gwe %n postiad neu broffil.</translation>
    </message>
    <message>
        <source>Take pictures of the messages before and after, for %n pictures.</source>
        <translation>Tynnwch luniau o&apos;r negeseuon cynt ac wedyn, ar gyfer %n llun.</translation>
    </message>
</context>
<context>
    <name>_OneWitness</name>
    <message>
        <source>Name of person {number}</source>
        <translation>Enw person {number}</translation>
    </message>
    <message>
        <source>How the police can reach person {number}</source>
        <translation>Sut gall yr heddlu gysylltu â pherson {number}</translation>
    </message>
    <message>
        <source>What person {number} saw</source>
        <translation>Beth welodd person {number}</translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation>Tynnu&apos;r person hwn allan</translation>
    </message>
</context>
<context>
    <name>_PractiseStep</name>
    <message>
        <source>Practise hiding</source>
        <translation>Ymarfer cuddio</translation>
    </message>
    <message>
        <source>Try it now, in peace, so that your hands know it later.</source>
        <translation>Rhowch gynnig arni nawr, mewn heddwch, fel bod eich dwylo&apos;n gwybod yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Not now, go on</source>
        <translation>Nid nawr, ewch ymlaen</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Nothing written yet</source>
        <translation>Dim byd wedi&apos;i ysgrifennu eto</translation>
    </message>
    <message>
        <source>Read, please check</source>
        <translation>Wedi&apos;i ddarllen, gwiriwch</translation>
    </message>
</context>
<context>
    <name>_RowPainter</name>
    <message>
        <source>No words written down</source>
        <translation>Dim geiriau wedi&apos;u nodi</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>done</source>
        <translation>wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nesaf</translation>
    </message>
    <message>
        <source>This would help next</source>
        <translation>Byddai hyn yn helpu nesaf</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Darllen mwy</translation>
    </message>
    <message>
        <source>Read more: {title}</source>
        <translation>Darllen mwy: {title}</translation>
    </message>
</context>
<context>
    <name>self._program</name>
    <message>
        <source>Something did not work as it should. What you saved is safe. If it happens again, lock and unlock.</source>
        <translation>Ni weithiodd rhywbeth fel y dylai. Mae&apos;r hyn a gadwoch yn ddiogel. Os bydd yn digwydd eto, clowch a datglowch.</translation>
    </message>
</context>
</TS>
