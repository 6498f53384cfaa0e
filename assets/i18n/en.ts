<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>admin</name>
    <message id="admin.role">
        <source>Pengelola</source>
        <translation>Administration</translation>
    </message>
    <message id="admin.window">
        <source>Pengelola – {site}</source>
        <translation>Administration – {site}</translation>
    </message>
    <message id="admin.rehearsal">
        <source>LATIHAN</source>
        <translation>REHEARSAL</translation>
    </message>
    <message id="admin.page_catalogue">
        <source>Katalog layanan</source>
        <translation>Service catalogue</translation>
    </message>
    <message id="admin.page_queue">
        <source>Antrean</source>
        <translation>Queues</translation>
    </message>
    <message id="admin.language_id">
        <source>Indonesia</source>
        <translation>Indonesia</translation>
    </message>
    <message id="admin.language_en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="admin.loading">
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message id="admin.size">
        <source>{services} layanan dari {agencies} instansi</source>
        <translation>{services} services of {agencies} agencies</translation>
    </message>
    <message id="admin.sample">
        <source>Daftar contoh, belum disahkan instansi</source>
        <translation>Sample list, not yet approved by the agencies</translation>
    </message>
    <message id="admin.basis_count">
        <source>{confirmed} terkonfirmasi sumber publik, {typical} umum di kantor sejenis</source>
        <translation>{confirmed} confirmed by a public source, {typical} typical of such offices</translation>
    </message>
    <message id="admin.search">
        <source>Cari nama, kode, atau kata warga</source>
        <translation>Search name, code or everyday words</translation>
    </message>
    <message id="admin.search_key">
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message id="admin.filter_agency">
        <source>Instansi:</source>
        <translation>Agency:</translation>
    </message>
    <message id="admin.filter_status">
        <source>Status:</source>
        <translation>Status:</translation>
    </message>
    <message id="admin.filter_all">
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message id="admin.status_on">
        <source>Tayang</source>
        <translation>On show</translation>
    </message>
    <message id="admin.status_off">
        <source>Dijeda</source>
        <translation>Paused</translation>
    </message>
    <message id="admin.column_code">
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message id="admin.column_name">
        <source>Nama layanan</source>
        <translation>Service</translation>
    </message>
    <message id="admin.column_agency">
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message id="admin.column_counters">
        <source>Loket</source>
        <translation>Counters</translation>
    </message>
    <message id="admin.column_minutes">
        <source>Standar</source>
        <translation>Standard</translation>
    </message>
    <message id="admin.column_fee">
        <source>Biaya</source>
        <translation>Fee</translation>
    </message>
    <message id="admin.column_basis">
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message id="admin.column_status">
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message id="admin.minutes">
        <source>{n} mnt</source>
        <translation>{n} min</translation>
    </message>
    <message id="admin.free">
        <source>Gratis</source>
        <translation>Free</translation>
    </message>
    <message id="admin.varies">
        <source>Beragam</source>
        <translation>Varies</translation>
    </message>
    <message id="admin.confirmed">
        <source>Terkonfirmasi</source>
        <translation>Confirmed</translation>
    </message>
    <message id="admin.typical">
        <source>Umum</source>
        <translation>Typical</translation>
    </message>
    <message id="admin.confirmed_long">
        <source>Terkonfirmasi: sumber publik menyebut layanan ini di mal ini</source>
        <translation>Confirmed: a public source names this service at this mall</translation>
    </message>
    <message id="admin.typical_long">
        <source>Umum di kantor sejenis, belum terkonfirmasi di mal ini</source>
        <translation>Typical of such offices, not confirmed at this mall</translation>
    </message>
    <message id="admin.rows_all">
        <source>{n} layanan</source>
        <translation>{n} services</translation>
    </message>
    <message id="admin.rows_some">
        <source>{n} dari {all} layanan</source>
        <translation>{n} of {all} services</translation>
    </message>
    <message id="admin.off_count">
        <source>{n} dijeda</source>
        <translation>{n} paused</translation>
    </message>
    <message id="admin.switch_hint">
        <source>Tombol spasi menayangkan atau menjeda layanan yang dipilih</source>
        <translation>The space bar shows or pauses the chosen service</translation>
    </message>
    <message id="admin.none">
        <source>Tidak ada layanan yang cocok</source>
        <translation>No service matches</translation>
    </message>
    <message id="admin.clear_search">
        <source>Kosongkan pencarian</source>
        <translation>Empty the search</translation>
    </message>
    <message id="admin.clear">
        <source>Hapus saringan</source>
        <translation>Clear filters</translation>
    </message>
    <message id="admin.close_panel">
        <source>Tutup rincian</source>
        <translation>Close details</translation>
    </message>
    <message id="admin.name_id">
        <source>Nama (Indonesia)</source>
        <translation>Name (Indonesian)</translation>
    </message>
    <message id="admin.name_en">
        <source>Nama (English)</source>
        <translation>Name (English)</translation>
    </message>
    <message id="admin.requirements">
        <source>Syarat ({n})</source>
        <translation>Requirements ({n})</translation>
    </message>
    <message id="admin.no_requirements">
        <source>Tidak perlu membawa apa-apa</source>
        <translation>Nothing to bring</translation>
    </message>
    <message id="admin.fee_note">
        <source>Keterangan biaya</source>
        <translation>About the fee</translation>
    </message>
    <message id="admin.completion">
        <source>Selesai dalam</source>
        <translation>Done in</translation>
    </message>
    <message id="admin.legal">
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message id="admin.keywords">
        <source>Kata yang dipakai warga</source>
        <translation>Words that visitors use</translation>
    </message>
    <message id="admin.keywords_hint">
        <source>untuk pencarian kios</source>
        <translation>for the kiosk's search</translation>
    </message>
    <message id="admin.unknown">
        <source>belum diketahui</source>
        <translation>not known yet</translation>
    </message>
    <message id="admin.switch">
        <source>Bisa diambil nomornya di kios</source>
        <translation>Numbers can be taken at the kiosk</translation>
    </message>
    <message id="admin.switched_off">
        <source>{name} dijeda. Kios tidak lagi memberi nomor untuknya.</source>
        <translation>{name} is paused. The kiosk no longer gives numbers for it.</translation>
    </message>
    <message id="admin.switched_on">
        <source>{name} tayang lagi di kios.</source>
        <translation>{name} is on show at the kiosk again.</translation>
    </message>
    <message id="admin.lost">
        <source>Sambungan terputus. Yang tampak di sini dari pukul {time}. Mencoba lagi…</source>
        <translation>Connection lost. What you see is from {time}. Trying again…</translation>
    </message>
    <message id="admin.lost_first">
        <source>Sambungan terputus. Mencoba lagi…</source>
        <translation>Connection lost. Trying again…</translation>
    </message>
    <message id="admin.unexpected">
        <source>Ada kendala pada program, sudah dicatat ({code}). Coba lagi, atau hubungi teknisi.</source>
        <translation>Something in the program went wrong and was logged ({code}). Try again, or call a technician.</translation>
    </message>
    <message id="admin.live">
        <source>{day}, {time}. Langsung</source>
        <translation>{day}, {time}. Live</translation>
    </message>
    <message id="admin.waiting">
        <source>Sedang menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message id="admin.serving">
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message id="admin.counters_open">
        <source>Loket buka</source>
        <translation>Counters open</translation>
    </message>
    <message id="admin.services_off">
        <source>Layanan dijeda</source>
        <translation>Services paused</translation>
    </message>
    <message id="admin.people">
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message id="admin.person">
        <source>orang</source>
        <translation>person</translation>
    </message>
    <message id="admin.of_counters">
        <source>dari {n} loket</source>
        <translation>of {n} counters</translation>
    </message>
    <message id="admin.of_services">
        <source>dari {n} layanan</source>
        <translation>of {n} services</translation>
    </message>
    <message id="admin.by_agency">
        <source>Antrean per instansi</source>
        <translation>Queues by agency</translation>
    </message>
    <message id="admin.longest_first">
        <source>urut dari yang paling banyak menunggu</source>
        <translation>most people waiting first</translation>
    </message>
    <message id="admin.head_people">
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message id="admin.head_serving">
        <source>dilayani</source>
        <translation>served now</translation>
    </message>
    <message id="admin.head_counters">
        <source>loket buka</source>
        <translation>counters open</translation>
    </message>
    <message id="admin.head_estimate">
        <source>perkiraan</source>
        <translation>estimate</translation>
    </message>
    <message id="admin.no_counter">
        <source>loket tutup</source>
        <translation>counter closed</translation>
    </message>
    <message id="admin.agency_off">
        <source>layanan dijeda</source>
        <translation>services paused</translation>
    </message>
    <message id="admin.door_open">
        <source>Kios memberi nomor</source>
        <translation>The kiosk gives numbers</translation>
    </message>
    <message id="admin.door_close">
        <source>Tutup lebih awal</source>
        <translation>Close early</translation>
    </message>
    <message id="admin.door_close_hint">
        <source>Kios tidak lagi memberi nomor sampai hari ini berakhir. Loket yang buka boleh terus melayani.</source>
        <translation>The kiosk gives no more numbers until the day ends. Counters that are open may go on serving.</translation>
    </message>
    <message id="admin.door_reopen">
        <source>Buka lagi</source>
        <translation>Open again</translation>
    </message>
    <message id="admin.door_reopen_hint">
        <source>Kios memberi nomor lagi menurut jam layanan.</source>
        <translation>The kiosk gives numbers again by the hours of service.</translation>
    </message>
    <message id="admin.door_closed_now">
        <source>Instansi ini tutup untuk hari ini.</source>
        <translation>This agency is closed for today.</translation>
    </message>
    <message id="admin.door_open_now">
        <source>Instansi ini buka lagi.</source>
        <translation>This agency is open again.</translation>
    </message>
    <message id="admin.door_stranded">
        <source>{name} belum bisa tutup</source>
        <translation>{name} cannot close yet</translation>
    </message>
    <message id="admin.door_hint">
        <source>Klik sebuah instansi untuk menutupnya lebih awal</source>
        <translation>Click an agency to close it early</translation>
    </message>
    <message id="admin.date_doubted">
        <source>Tanggal komputer ini perlu dipastikan: {day}. Nomor belum dibagikan.</source>
        <translation>The date of this computer must be confirmed: {day}. No numbers are given yet.</translation>
    </message>
    <message id="admin.confirm_date">
        <source>Pastikan tanggal</source>
        <translation>Confirm the date</translation>
    </message>
    <message id="admin.date_question">
        <source>Benarkah hari ini {day}?</source>
        <translation>Is today really {day}?</translation>
    </message>
    <message id="admin.date_right">
        <source>Ya, benar</source>
        <translation>Yes, it is</translation>
    </message>
    <message id="admin.date_wrong">
        <source>Bukan</source>
        <translation>No, it is not</translation>
    </message>
    <message id="admin.emergency_button">
        <source>Nomor darurat</source>
        <translation>Emergency numbers</translation>
    </message>
    <message id="admin.emergency_title">
        <source>Nomor hari tanpa listrik</source>
        <translation>Numbers of a day without power</translation>
    </message>
    <message id="admin.emergency_explain">
        <source>Pilah potongan per loket dan layanan. Atur pilihan di bawah, lalu pindai satu per satu. Loket dan jam boleh kosong.</source>
        <translation>Sort the stubs by counter and service. Set what they have in common, then scan one after the other. Counter and hour may stay empty.</translation>
    </message>
    <message id="admin.emergency_day">
        <source>Hari:</source>
        <translation>Day:</translation>
    </message>
    <message id="admin.emergency_outcome">
        <source>Hasil:</source>
        <translation>Outcome:</translation>
    </message>
    <message id="admin.emergency_service">
        <source>Layanan:</source>
        <translation>Service:</translation>
    </message>
    <message id="admin.emergency_any_service">
        <source>Pertama di instansinya</source>
        <translation>First of its agency</translation>
    </message>
    <message id="admin.emergency_served">
        <source>Dilayani</source>
        <translation>Served</translation>
    </message>
    <message id="admin.emergency_no_show">
        <source>Tidak datang</source>
        <translation>Did not come</translation>
    </message>
    <message id="admin.emergency_counter">
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message id="admin.emergency_finished">
        <source>Jam selesai</source>
        <translation>Hour finished</translation>
    </message>
    <message id="admin.emergency_scan">
        <source>Pindai kode di potongan</source>
        <translation>Scan the code on the stub</translation>
    </message>
    <message id="admin.emergency_enter">
        <source>Catat</source>
        <translation>Enter</translation>
    </message>
    <message id="admin.emergency_counted">
        <source>{n} tercatat</source>
        <translation>{n} entered</translation>
    </message>
    <message id="admin.emergency_entered">
        <source>{number} tercatat: {outcome}</source>
        <translation>{number} entered: {outcome}</translation>
    </message>
    <message id="admin.emergency_known">
        <source>{number} sudah tercatat: {outcome}</source>
        <translation>{number} was entered before: {outcome}</translation>
    </message>
    <message id="admin.missed">
        <source>Dicari di kios tanpa hasil</source>
        <translation>Found nothing at kiosks</translation>
    </message>
    <message id="admin.missed_row">
        <source>{words}, {n} kali</source>
        <translation>{words}, {n} times</translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message id="counter.counter">
        <source>Loket {n}</source>
        <translation>Counter {n}</translation>
    </message>
    <message id="counter.rehearsal">
        <source>LATIHAN</source>
        <translation>REHEARSAL</translation>
    </message>
    <message id="counter.state_open">
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message id="counter.state_paused">
        <source>Istirahat</source>
        <translation>On break</translation>
    </message>
    <message id="counter.state_closed">
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message id="counter.collapse">
        <source>Ciutkan jendela</source>
        <translation>Make the window small</translation>
    </message>
    <message id="counter.expand">
        <source>Perbesar jendela</source>
        <translation>Make the window large</translation>
    </message>
    <message id="counter.menu">
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message id="counter.menu_close">
        <source>Tutup loket</source>
        <translation>Close the counter</translation>
    </message>
    <message id="counter.stranded_title">
        <source>Loket {n} belum bisa tutup</source>
        <translation>Counter {n} cannot close yet</translation>
    </message>
    <message id="counter.late_title">
        <source>Tutup Loket {n}?</source>
        <translation>Close counter {n}?</translation>
    </message>
    <message id="counter.menu_reprint">
        <source>Cetak ulang nomor…</source>
        <translation>Print a number again…</translation>
    </message>
    <message id="counter.menu_away">
        <source>Tidak ada yang bisa ke {station}</source>
        <translation>Nobody can go to {station}</translation>
    </message>
    <message id="counter.menu_language">
        <source>English</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message id="counter.menu_quit">
        <source>Keluar</source>
        <translation>Quit</translation>
    </message>
    <message id="counter.loading">
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message id="counter.serving">
        <source>Sedang dilayani</source>
        <translation>Now serving</translation>
    </message>
    <message id="counter.called">
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message id="counter.called_again">
        <source>Dipanggil {n} kali</source>
        <translation>Called {n} times</translation>
    </message>
    <message id="counter.idle">
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message id="counter.idle_people">
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message id="counter.idle_person">
        <source>orang</source>
        <translation>person</translation>
    </message>
    <message id="counter.idle_next">
        <source>Berikutnya {number}, {service}</source>
        <translation>Next {number}, {service}</translation>
    </message>
    <message id="counter.paused">
        <source>Istirahat, menunggu</source>
        <translation>On break, waiting</translation>
    </message>
    <message id="counter.paused_until">
        <source>Istirahat sampai</source>
        <translation>Break until</translation>
    </message>
    <message id="counter.closed_hint">
        <source>Buka loket untuk mulai memanggil</source>
        <translation>Open the counter to start calling</translation>
    </message>
    <message id="counter.standard">
        <source>standar</source>
        <translation>standard</translation>
    </message>
    <message id="counter.near_standard">
        <source>mendekati standar</source>
        <translation>close to standard</translation>
    </message>
    <message id="counter.over_standard">
        <source>lewat standar</source>
        <translation>over standard</translation>
    </message>
    <message id="counter.since_call">
        <source>sejak dipanggil</source>
        <translation>since called</translation>
    </message>
    <message id="counter.requirements">
        <source>Syarat</source>
        <translation>Requirements</translation>
    </message>
    <message id="counter.no_requirements">
        <source>Tidak perlu membawa apa-apa</source>
        <translation>Nothing to bring</translation>
    </message>
    <message id="counter.main_open">
        <source>Buka loket</source>
        <translation>Open counter</translation>
    </message>
    <message id="counter.main_call">
        <source>Panggil {number}</source>
        <translation>Call {number}</translation>
    </message>
    <message id="counter.waited">
        <source>menunggu {n} menit</source>
        <translation>waited {n} min</translation>
    </message>
    <message id="counter.just_arrived">
        <source>baru datang</source>
        <translation>just arrived</translation>
    </message>
    <message id="counter.main_none">
        <source>Belum ada antrean</source>
        <translation>No one is waiting</translation>
    </message>
    <message id="counter.main_none_detail">
        <source>Nomor baru langsung tampil di sini</source>
        <translation>New numbers show up here at once</translation>
    </message>
    <message id="counter.main_start">
        <source>Mulai melayani {number}</source>
        <translation>Start serving {number}</translation>
    </message>
    <message id="counter.short_start">
        <source>Mulai {number}</source>
        <translation>Start {number}</translation>
    </message>
    <message id="counter.main_finish_call">
        <source>Selesai, panggil {number}</source>
        <translation>Finish, call {number}</translation>
    </message>
    <message id="counter.short_finish_call">
        <source>Panggil {number}</source>
        <translation>Call {number}</translation>
    </message>
    <message id="counter.short_finish_detail">
        <source>{number} selesai</source>
        <translation>finishes {number}</translation>
    </message>
    <message id="counter.main_finish">
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
    <message id="counter.main_finish_detail">
        <source>Tidak ada lagi yang menunggu</source>
        <translation>No one else is waiting</translation>
    </message>
    <message id="counter.short_waiting">
        <source>{n} menunggu</source>
        <translation>{n} waiting</translation>
    </message>
    <message id="counter.recall">
        <source>Panggil ulang</source>
        <translation>Call again</translation>
    </message>
    <message id="counter.no_show">
        <source>Tidak hadir</source>
        <translation>No-show</translation>
    </message>
    <message id="counter.finish">
        <source>Selesai saja</source>
        <translation>Just finish</translation>
    </message>
    <message id="counter.pause">
        <source>Istirahat…</source>
        <translation>Break…</translation>
    </message>
    <message id="counter.why_no_ticket">
        <source>Belum ada nomor yang dipanggil</source>
        <translation>No number has been called</translation>
    </message>
    <message id="counter.why_serving">
        <source>{number} sudah dilayani</source>
        <translation>{number} is already being served</translation>
    </message>
    <message id="counter.why_recall_soon">
        <source>Panggil ulang bisa lagi dalam beberapa detik</source>
        <translation>You can call again in a few seconds</translation>
    </message>
    <message id="counter.why_holding">
        <source>Selesaikan {number} dulu</source>
        <translation>Finish {number} first</translation>
    </message>
    <message id="counter.why_not_open">
        <source>Loket tidak sedang buka</source>
        <translation>The counter is not open</translation>
    </message>
    <message id="counter.pause_ask">
        <source>Istirahat sampai kapan?</source>
        <translation>Back from break at what time?</translation>
    </message>
    <message id="counter.pause_cancel">
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message id="counter.pause_minutes">
        <source>{n} menit</source>
        <translation>{n} minutes</translation>
    </message>
    <message id="counter.pause_open">
        <source>Tanpa</source>
        <translation>No set</translation>
    </message>
    <message id="counter.pause_open_detail">
        <source>waktu</source>
        <translation>time</translation>
    </message>
    <message id="counter.keys_press">
        <source>Tekan</source>
        <translation>Press</translation>
    </message>
    <message id="counter.keys_digit">
        <source>+ angka</source>
        <translation>+ number</translation>
    </message>
    <message id="counter.keys_take">
        <source>Pakai tombol angka</source>
        <translation>Use number keys</translation>
    </message>
    <message id="counter.tab_waiting">
        <source>Antrean</source>
        <translation>Waiting</translation>
    </message>
    <message id="counter.tab_recent">
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message id="counter.minutes">
        <source>{n} mnt</source>
        <translation>{n} min</translation>
    </message>
    <message id="counter.priority_elderly">
        <source>lansia</source>
        <translation>elderly</translation>
    </message>
    <message id="counter.priority_disability">
        <source>disabilitas</source>
        <translation>disability</translation>
    </message>
    <message id="counter.priority_pregnant">
        <source>hamil</source>
        <translation>pregnant</translation>
    </message>
    <message id="counter.priority_infant">
        <source>balita</source>
        <translation>infant</translation>
    </message>
    <message id="counter.empty_waiting">
        <source>Belum ada antrean</source>
        <translation>No one is waiting</translation>
    </message>
    <message id="counter.empty_last">
        <source>Terakhir dilayani</source>
        <translation>Served last</translation>
    </message>
    <message id="counter.empty_recent">
        <source>Belum ada yang dilayani hari ini</source>
        <translation>No one has been served today yet</translation>
    </message>
    <message id="counter.recent_served">
        <source>selesai {time}</source>
        <translation>done {time}</translation>
    </message>
    <message id="counter.recent_no_show">
        <source>tidak hadir {time}</source>
        <translation>no-show {time}</translation>
    </message>
    <message id="counter.recent_other">
        <source>berakhir {time}</source>
        <translation>ended {time}</translation>
    </message>
    <message id="counter.connected">
        <source>Terhubung</source>
        <translation>Connected</translation>
    </message>
    <message id="counter.lost">
        <source>Sambungan terputus, mencoba lagi…</source>
        <translation>Connection lost, trying again…</translation>
    </message>
    <message id="counter.today">
        <source>Hari ini {n} selesai, rata-rata {mean}</source>
        <translation>{n} done today, {mean} on average</translation>
    </message>
    <message id="counter.today_none">
        <source>Hari ini belum ada yang selesai</source>
        <translation>No one done yet today</translation>
    </message>
    <message id="counter.staff_call">
        <source>{station} memanggil petugas</source>
        <translation>{station} is calling staff</translation>
    </message>
    <message id="counter.staff_go">
        <source>Saya ke sana</source>
        <translation>I am going</translation>
    </message>
    <message id="counter.retry">
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message id="counter.changed">
        <source>Antrean berubah: yang dipanggil {number}, bukan {promised}</source>
        <translation>The queue changed: {number} was called, not {promised}</translation>
    </message>
    <message id="counter.gone">
        <source>{promised} sudah dipanggil loket lain. Tidak ada lagi yang menunggu.</source>
        <translation>{promised} was called at another counter. No one else is waiting.</translation>
    </message>
    <message id="counter.unexpected">
        <source>Ada kendala pada program, sudah dicatat ({code}). Coba lagi, atau hubungi pengelola.</source>
        <translation>Something in the program went wrong and was logged ({code}). Try again, or ask the administrator.</translation>
    </message>
    <message id="counter.menu_scan">
        <source>Pindai tiket…</source>
        <translation>Scan a ticket…</translation>
    </message>
    <message id="counter.scan_ask">
        <source>Pindai kode atau ketik nomor</source>
        <translation>Scan the code or type the number</translation>
    </message>
    <message id="counter.scan_cancel">
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message id="counter.scan_waits">
        <source>{number} ada di antrean.</source>
        <translation>{number} is in the queue.</translation>
    </message>
    <message id="counter.scan_known">
        <source>{number} ada, tetapi tidak menunggu. Lihat riwayat.</source>
        <translation>{number} is known but does not wait. See the history.</translation>
    </message>
    <message id="counter.silent">
        <source>{station} tanpa kontak sejak {time}: sampai {count} nomor cadangan mungkin belum tampak, pindai tiketnya.</source>
        <translation>{station} out of contact since {time}: up to {count} reserve numbers may be missing here, scan their tickets.</translation>
    </message>
    <message id="counter.last_data">
        <source>Data terakhir pukul {time}. Panggil dengan suara.</source>
        <translation>Last data at {time}. Call by voice.</translation>
    </message>
    <message id="counter.note">
        <source>Catat panggilan</source>
        <translation>Note a call</translation>
    </message>
    <message id="counter.noted">
        <source>{number} dicatat, dikirim setelah tersambung.</source>
        <translation>{number} is noted and sent once connected.</translation>
    </message>
    <message id="counter.sent">
        <source>Panggilan suara terkirim: {numbers}.</source>
        <translation>Calls by voice sent: {numbers}.</translation>
    </message>
</context>
<context>
    <name>device</name>
    <message id="device.page">
        <source>Perangkat</source>
        <translation>Devices</translation>
    </message>
    <message id="device.count">
        <source>{n} perangkat</source>
        <translation>{n} devices</translation>
    </message>
    <message id="device.bad">
        <source>{n} perlu diperiksa</source>
        <translation>{n} to look at</translation>
    </message>
    <message id="device.none">
        <source>Belum ada perangkat yang melapor</source>
        <translation>No device has reported yet</translation>
    </message>
    <message id="device.head_name">
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message id="device.head_kind">
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message id="device.head_contact">
        <source>Kontak terakhir</source>
        <translation>Last contact</translation>
    </message>
    <message id="device.head_printer">
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message id="device.head_clock">
        <source>Jam</source>
        <translation>Clock</translation>
    </message>
    <message id="device.head_version">
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message id="device.head_enrolled">
        <source>Terdaftar</source>
        <translation>Enrolled</translation>
    </message>
    <message id="device.not_enrolled">
        <source>tanpa kode</source>
        <translation>without a code</translation>
    </message>
    <message id="device.kind_kiosk">
        <source>Kios</source>
        <translation>Kiosk</translation>
    </message>
    <message id="device.kind_display">
        <source>Layar</source>
        <translation>Display</translation>
    </message>
    <message id="device.kind_counter">
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message id="device.kind_admin">
        <source>Pengelola</source>
        <translation>Admin</translation>
    </message>
    <message id="device.now">
        <source>sekarang</source>
        <translation>now</translation>
    </message>
    <message id="device.shut">
        <source>tutup hari ini</source>
        <translation>closed today</translation>
    </message>
    <message id="device.never">
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message id="device.minutes_ago">
        <source>{n} mnt lalu</source>
        <translation>{n} min ago</translation>
    </message>
    <message id="device.out">
        <source>dicabut {day}</source>
        <translation>revoked {day}</translation>
    </message>
    <message id="device.printer_ok">
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message id="device.printer_paper_out">
        <source>kertas habis</source>
        <translation>out of paper</translation>
    </message>
    <message id="device.printer_cover">
        <source>tutup terbuka</source>
        <translation>cover open</translation>
    </message>
    <message id="device.printer_jam">
        <source>macet</source>
        <translation>jammed</translation>
    </message>
    <message id="device.printer_offline">
        <source>tidak menjawab</source>
        <translation>does not answer</translation>
    </message>
    <message id="device.printer_stopped">
        <source>dihentikan</source>
        <translation>stopped</translation>
    </message>
    <message id="device.printer_setup">
        <source>salah setelan</source>
        <translation>wrongly set up</translation>
    </message>
    <message id="device.printer_folder">
        <source>folder terkunci</source>
        <translation>folder locked</translation>
    </message>
    <message id="device.printer_full">
        <source>tempat simpan penuh</source>
        <translation>disk full</translation>
    </message>
    <message id="device.printer_bad">
        <source>bermasalah</source>
        <translation>in trouble</translation>
    </message>
    <message id="device.clock_right">
        <source>tepat</source>
        <translation>right</translation>
    </message>
    <message id="device.clock_ahead">
        <source>{n} dtk lebih cepat</source>
        <translation>{n} s fast</translation>
    </message>
    <message id="device.clock_behind">
        <source>{n} dtk lebih lambat</source>
        <translation>{n} s slow</translation>
    </message>
    <message id="device.problem_silent">
        <source>Perangkat ini diam. Periksa apakah menyala dan kabel jaringannya terpasang.</source>
        <translation>This device is silent. Check that it is on and its network cable is in.</translation>
    </message>
    <message id="device.problem_printer">
        <source>Printernya tidak mencetak. Periksa di tempat.</source>
        <translation>Its printer does not print. Go and look.</translation>
    </message>
    <message id="device.problem_clock">
        <source>Jamnya tidak sama dengan jam server. Nyalakan penyesuaian jam otomatis di perangkat ini.</source>
        <translation>Its clock differs from the server's. Switch on automatic time on this device.</translation>
    </message>
    <message id="device.add">
        <source>Daftarkan perangkat</source>
        <translation>Enrol a device</translation>
    </message>
    <message id="device.new_title">
        <source>Perangkat baru</source>
        <translation>New device</translation>
    </message>
    <message id="device.new_name">
        <source>Nama, misalnya Kios 2</source>
        <translation>Name, such as Kios 2</translation>
    </message>
    <message id="device.new_kind">
        <source>Jenis:</source>
        <translation>Kind:</translation>
    </message>
    <message id="device.make">
        <source>Buat kode</source>
        <translation>Make a code</translation>
    </message>
    <message id="device.how">
        <source>Ketik kode ini di perangkat baru: station enrol. Berlaku sekali saja.</source>
        <translation>Type this code at the new device: station enrol. It counts once.</translation>
    </message>
    <message id="device.until">
        <source>Untuk {name}, berlaku sampai pukul {time}.</source>
        <translation>For {name}, until {time}.</translation>
    </message>
    <message id="device.late">
        <source>Kode untuk {name} lewat waktunya pukul {time}. Buat kode baru.</source>
        <translation>The code for {name} expired at {time}. Make a new one.</translation>
    </message>
    <message id="device.revoke">
        <source>Cabut akses</source>
        <translation>Revoke access</translation>
    </message>
    <message id="device.revoke_question">
        <source>Cabut akses {name}? Perangkat itu langsung terputus dan perlu kode baru untuk masuk lagi.</source>
        <translation>Revoke the access of {name}? It is cut off at once and needs a new code to come back.</translation>
    </message>
    <message id="device.revoke_yes">
        <source>Ya, cabut</source>
        <translation>Yes, revoke</translation>
    </message>
    <message id="device.forget">
        <source>Hapus dari daftar</source>
        <translation>Remove from the list</translation>
    </message>
    <message id="device.forget_question">
        <source>Hapus {name} dari daftar? Bila masih dipakai, ia muncul lagi sendiri.</source>
        <translation>Remove {name} from the list? If it is still in use, it comes back by itself.</translation>
    </message>
    <message id="device.forget_yes">
        <source>Ya, hapus</source>
        <translation>Yes, remove</translation>
    </message>
    <message id="device.no">
        <source>Tidak jadi</source>
        <translation>Leave it</translation>
    </message>
    <message id="device.gone">
        <source>{name} tidak lagi punya akses.</source>
        <translation>{name} no longer has access.</translation>
    </message>
    <message id="device.hint">
        <source>Klik sebuah perangkat untuk melihat rinciannya</source>
        <translation>Click a device for its details</translation>
    </message>
    <message id="device.printer_low">
        <source>kertas menipis</source>
        <translation>paper low</translation>
    </message>
    <message id="device.office_is">
        <source>printer kantor: {why}</source>
        <translation>office printer: {why}</translation>
    </message>
    <message id="device.problem_low">
        <source>Kertas hampir habis. Siapkan gulungan baru.</source>
        <translation>Paper is nearly out. Get a new roll ready.</translation>
    </message>
    <message id="device.head_printer_ticket">
        <source>Printer nomor</source>
        <translation>Ticket printer</translation>
    </message>
    <message id="device.head_printer_office">
        <source>Printer kantor</source>
        <translation>Office printer</translation>
    </message>
    <message id="device.head_last">
        <source>Kertas terakhir</source>
        <translation>Last paper</translation>
    </message>
    <message id="device.head_roll">
        <source>Gulungan</source>
        <translation>Roll</translation>
    </message>
    <message id="device.head_left">
        <source>Perkiraan sisa</source>
        <translation>Forecast</translation>
    </message>
    <message id="device.since">
        <source>{why}, sejak {time}</source>
        <translation>{why}, since {time}</translation>
    </message>
    <message id="device.blind">
        <source>tidak bisa melihat kertas</source>
        <translation>cannot see its paper</translation>
    </message>
    <message id="device.last_printed">
        <source>keluar, {time}</source>
        <translation>came out, {time}</translation>
    </message>
    <message id="device.last_failed">
        <source>tidak keluar, {time}</source>
        <translation>did not come out, {time}</translation>
    </message>
    <message id="device.last_unknown">
        <source>tidak pasti, {time}</source>
        <translation>not certain, {time}</translation>
    </message>
    <message id="device.used">
        <source>{metres} m terpakai, {n} lembar</source>
        <translation>{metres} m used, papers: {n}</translation>
    </message>
    <message id="device.left">
        <source>± {n} nomor lagi</source>
        <translation>± {n} more numbers</translation>
    </message>
    <message id="device.left_metres">
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message id="device.left_unknown">
        <source>belum diketahui, catat gulungan baru</source>
        <translation>not known yet, note the next new roll</translation>
    </message>
    <message id="device.roll_changed">
        <source>Gulungan diganti…</source>
        <translation>Roll changed…</translation>
    </message>
    <message id="device.roll_ask">
        <source>Panjang gulungan baru, meter</source>
        <translation>Length of the new roll, metres</translation>
    </message>
    <message id="device.roll_save">
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message id="device.roll_done">
        <source>Gulungan baru di {name} dicatat.</source>
        <translation>The new roll at {name} is noted.</translation>
    </message>
    <message id="device.papers">
        <source>Nomor tanpa kertas</source>
        <translation>Numbers without paper</translation>
    </message>
    <message id="device.papers_many">
        <source>Nomor tanpa kertas: {n}</source>
        <translation>Numbers without paper: {n}</translation>
    </message>
</context>
<context>
    <name>display</name>
    <message id="display.calling">
        <source>Dipanggil</source>
        <translation>Now calling</translation>
    </message>
    <message id="display.here">
        <source>Silakan ke sini</source>
        <translation>Please come here</translation>
    </message>
    <message id="display.serving">
        <source>Sedang dilayani</source>
        <translation>Now serving</translation>
    </message>
    <message id="display.idle">
        <source>Loket siap</source>
        <translation>Counter ready</translation>
    </message>
    <message id="display.idle_detail">
        <source>Tunggu nomor Anda dipanggil</source>
        <translation>Please wait for your number</translation>
    </message>
    <message id="display.idle_empty">
        <source>Ambil nomor di kios</source>
        <translation>Take a number at the kiosk</translation>
    </message>
    <message id="display.paused">
        <source>Istirahat</source>
        <translation>On a break</translation>
    </message>
    <message id="display.opens">
        <source>Buka pukul</source>
        <translation>Opens at</translation>
    </message>
    <message id="display.wait">
        <source>Silakan tunggu</source>
        <translation>Please wait</translation>
    </message>
    <message id="display.other_open">
        <source>Loket {counter} tetap buka</source>
        <translation>Counter {counter} stays open</translation>
    </message>
    <message id="display.closed">
        <source>Loket tutup</source>
        <translation>Counter closed</translation>
    </message>
    <message id="display.served_at">
        <source>Dilayani di</source>
        <translation>Served at</translation>
    </message>
    <message id="display.go_to">
        <source>Silakan ke</source>
        <translation>Please go to the</translation>
    </message>
    <message id="display.information">
        <source>meja informasi</source>
        <translation>information desk</translation>
    </message>
    <message id="display.counter">
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message id="display.counter_number">
        <source>Loket {counter}</source>
        <translation>Counter {counter}</translation>
    </message>
    <message id="display.next">
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message id="display.next_empty">
        <source>Belum ada antrean</source>
        <translation>No one is waiting</translation>
    </message>
    <message id="display.connecting">
        <source>Menyambung…</source>
        <translation>Connecting…</translation>
    </message>
    <message id="display.connecting_detail">
        <source>Layar siap sebentar lagi</source>
        <translation>This screen will be ready shortly</translation>
    </message>
    <message id="display.not_ready">
        <source>Layar belum siap</source>
        <translation>Display not ready</translation>
    </message>
    <message id="display.as_of">
        <source>Data pukul {time}</source>
        <translation>As of {time}</translation>
    </message>
    <message id="display.rehearsal">
        <source>LATIHAN</source>
        <translation>REHEARSAL</translation>
    </message>
    <message id="display.window">
        <source>Layar Loket {counter}</source>
        <translation>Counter {counter} display</translation>
    </message>
    <message id="display.hall_window">
        <source>Layar ruang {name}</source>
        <translation>Hall display of {name}</translation>
    </message>
    <message id="display.hall_connecting">
        <source>Menyambung…</source>
        <translation>Connecting…</translation>
    </message>
    <message id="display.hall_none">
        <source>Belum ada panggilan</source>
        <translation>No calls yet</translation>
    </message>
    <message id="display.hall_welcome">
        <source>Selamat datang di {name}</source>
        <translation>Welcome to {name}</translation>
    </message>
    <message id="display.ticker_last">
        <source>Nomor hari ini sudah habis waktunya, layanan sampai {time}</source>
        <translation>No more numbers today, service until {time}</translation>
    </message>
    <message id="display.ticker_down">
        <source>{agency}: layanan sedang terganggu</source>
        <translation>{agency}: service is disrupted</translation>
    </message>
    <message id="display.ticker_break">
        <source>{agency} istirahat</source>
        <translation>{agency} is on a break</translation>
    </message>
    <message id="display.ticker_break_until">
        <source>{agency} istirahat sampai {time}</source>
        <translation>{agency} is on a break until {time}</translation>
    </message>
    <message id="display.ticker_closed">
        <source>{agency} tutup lebih awal hari ini</source>
        <translation>{agency} closed early today</translation>
    </message>
    <message id="display.ticker_full">
        <source>{agency}: nomor hari ini habis</source>
        <translation>{agency}: no numbers left today</translation>
    </message>
</context>
<context>
    <name>refused</name>
    <message id="refused.service_unknown">
        <source>Layanan "{service}" tidak ada di katalog. Cari kodenya dengan catalogue search.</source>
        <translation>There is no service "{service}" in the catalogue. Look its code up with catalogue search.</translation>
    </message>
    <message id="refused.agency_unknown">
        <source>Instansi "{agency}" tidak ada di katalog.</source>
        <translation>There is no agency "{agency}" in the catalogue.</translation>
    </message>
    <message id="refused.counter_unknown">
        <source>Loket {counter} tidak ada. Periksa nomor loketnya.</source>
        <translation>There is no counter {counter}. Check the counter's number.</translation>
    </message>
    <message id="refused.service_off">
        <source>Layanan ini sedang ditutup. Tanyakan kapan dibuka lagi di meja informasi.</source>
        <translation>This service is closed at the moment. Ask at the information desk when it opens again.</translation>
    </message>
    <message id="refused.numbers_used">
        <source>Nomor {agency} hari ini habis. Silakan ke meja informasi.</source>
        <translation>No numbers are left for {agency} today. Please go to the information desk.</translation>
    </message>
    <message id="refused.op_id_used">
        <source>Kode perintah ini sudah dipakai untuk perintah lain. Ulangi dengan kode baru.</source>
        <translation>This operation id was used for another command. Try again with a new one.</translation>
    </message>
    <message id="refused.counter_holds">
        <source>Loket {counter} masih memegang nomor {number}. Selesaikan dulu.</source>
        <translation>Counter {counter} still holds number {number}. Finish it first.</translation>
    </message>
    <message id="refused.counter_empty">
        <source>Loket {counter} tidak memegang nomor. Panggil dulu nomor berikutnya.</source>
        <translation>Counter {counter} holds no number. Call the next one first.</translation>
    </message>
    <message id="refused.counter_paused">
        <source>Loket {counter} sedang istirahat. Buka loket dulu.</source>
        <translation>Counter {counter} is on a break. Open it first.</translation>
    </message>
    <message id="refused.counter_closed">
        <source>Loket {counter} masih tutup. Buka loket dulu.</source>
        <translation>Counter {counter} is closed. Open it first.</translation>
    </message>
    <message id="refused.ticket_waiting">
        <source>Nomor {number} belum dipanggil. Panggil dulu.</source>
        <translation>Number {number} has not been called. Call it first.</translation>
    </message>
    <message id="refused.ticket_called">
        <source>Nomor {number} baru dipanggil. Mulai melayani atau tandai tidak hadir.</source>
        <translation>Number {number} has only been called. Start serving it or mark it as not here.</translation>
    </message>
    <message id="refused.ticket_serving">
        <source>Nomor {number} sedang dilayani. Selesaikan dulu.</source>
        <translation>Number {number} is being served. Finish it first.</translation>
    </message>
    <message id="refused.ticket_served">
        <source>Nomor {number} sudah selesai dilayani. Ambil nomor baru bila perlu.</source>
        <translation>Number {number} has been served. Take a new number if needed.</translation>
    </message>
    <message id="refused.ticket_no_show">
        <source>Nomor {number} sudah ditandai tidak hadir. Lapor ke loket.</source>
        <translation>Number {number} was marked as not here. Tell the counter.</translation>
    </message>
    <message id="refused.ticket_expired">
        <source>Nomor {number} sudah tidak berlaku. Ambil nomor baru.</source>
        <translation>Number {number} is no longer valid. Take a new number.</translation>
    </message>
    <message id="refused.ticket_unknown">
        <source>Nomor {number} tidak ada. Periksa tulisan di tiket.</source>
        <translation>There is no number {number}. Check what the ticket says.</translation>
    </message>
    <message id="refused.token">
        <source>Kode ini bukan tiket antrean kami. Periksa tiketnya, atau ketik nomornya.</source>
        <translation>This code is not one of our tickets. Check the ticket, or type its number.</translation>
    </message>
    <message id="refused.token_site">
        <source>Tiket ini dari mal pelayanan lain. Ambil nomor di sini.</source>
        <translation>This ticket is from another service mall. Take a number here.</translation>
    </message>
    <message id="refused.token_day">
        <source>Tiket {number} untuk {day}, bukan untuk hari ini. Ambil nomor baru.</source>
        <translation>Ticket {number} was for {day}, not for today. Take a new number.</translation>
    </message>
    <message id="refused.token_emergency">
        <source>Ini tiket darurat, bukan nomor antrean. Catat di potongannya, lalu masukkan dengan pack enter.</source>
        <translation>This is an emergency ticket, not a place in the queue. Note it on its stub, then enter it with pack enter.</translation>
    </message>
    <message id="refused.emergency_code">
        <source>Kode ini bukan tiket darurat kami. Pindai QR di potongan loket sekali lagi.</source>
        <translation>This code is not one of our emergency tickets. Scan the QR on the counter's stub once more.</translation>
    </message>
    <message id="refused.emergency_pack">
        <source>Tiket {number} dari paket {pack}, bukan paket ini. Sisihkan, lalu masukkan dengan paketnya.</source>
        <translation>Ticket {number} is from pack {pack}, not this one. Put it aside and enter it with its own pack.</translation>
    </message>
    <message id="refused.emergency_day">
        <source>Tiket darurat dimasukkan untuk {first} sampai {last}, bukan {day}. Pilih harinya.</source>
        <translation>Emergency tickets are entered for {first} to {last}, not {day}. Choose the day.</translation>
    </message>
    <message id="refused.emergency_early">
        <source>Tiket {number} dicetak {printed}, jadi belum ada pada {day}. Periksa harinya.</source>
        <translation>Ticket {number} was printed on {printed}, so it was not there on {day}. Check the day.</translation>
    </message>
    <message id="refused.emergency_service">
        <source>Layanan {service} bukan milik {agency}. Pilih layanan instansi di tiketnya.</source>
        <translation>Service {service} is not one of {agency}. Choose a service of the ticket's agency.</translation>
    </message>
    <message id="refused.emergency_taken">
        <source>Nomor {number} untuk {day} sudah dipakai tiket lain. Catat di kertas dan hubungi admin.</source>
        <translation>Number {number} of {day} is another ticket's already. Note it on paper and tell the administrator.</translation>
    </message>
    <message id="refused.print_settled">
        <source>Hasil cetak tiket ini sudah tercatat.</source>
        <translation>The outcome of this paper is already recorded.</translation>
    </message>
    <message id="refused.newer_database">
        <source>Data ini dari program yang lebih baru (bentuk {found}, program ini mengenal {known}). Pasang program terbaru.</source>
        <translation>This data is from a newer program (shape {found}, this program knows {known}). Install the newest program.</translation>
    </message>
    <message id="refused.ticket_on_hold">
        <source>Nomor {number} sedang ditunda. Panggil nomornya bila berkas sudah siap.</source>
        <translation>Number {number} is on hold. Call it when the papers are ready.</translation>
    </message>
    <message id="refused.ticket_tomorrow">
        <source>Nomor {number} sudah dijanjikan lebih dulu pada hari kerja berikutnya.</source>
        <translation>Number {number} has been promised an early place on the next working day.</translation>
    </message>
    <message id="refused.taken">
        <source>Nomor {number} sudah diambil Loket {counter}. Panggil nomor berikutnya.</source>
        <translation>Number {number} was taken by counter {counter}. Call the next one.</translation>
    </message>
    <message id="refused.not_yours">
        <source>Nomor {number} bukan untuk Loket {counter}. Alihkan, atau panggil dari loketnya.</source>
        <translation>Number {number} is not for counter {counter}. Transfer it, or call it from its own counter.</translation>
    </message>
    <message id="refused.not_its_service">
        <source>Loket {counter} tidak melayani layanan ini. Ambilkan nomor, lalu arahkan ke loketnya.</source>
        <translation>Counter {counter} does not serve this. Take a number for it and show the way to its counter.</translation>
    </message>
    <message id="refused.recall_soon">
        <source>Baru saja dipanggil. Tunggu {seconds} detik sebelum memanggil ulang.</source>
        <translation>It was called just now. Wait {seconds} seconds before calling again.</translation>
    </message>
    <message id="refused.recall_enough">
        <source>Nomor {number} sudah dipanggil {times} kali. Tandai tidak hadir bila belum datang.</source>
        <translation>Number {number} was called {times} times. Mark it as not here if nobody came.</translation>
    </message>
    <message id="refused.transfer_here">
        <source>Nomor {number} sudah di loket ini. Pilih loket lain.</source>
        <translation>Number {number} is at this counter already. Choose another one.</translation>
    </message>
    <message id="refused.transfer_nowhere">
        <source>Pilih layanan, instansi, atau loket tujuan.</source>
        <translation>Choose a service, an agency or a counter to send it to.</translation>
    </message>
    <message id="refused.nothing_to_undo">
        <source>Tidak ada langkah yang bisa diurungkan. Batasnya {seconds} detik.</source>
        <translation>There is no step to take back. The limit is {seconds} seconds.</translation>
    </message>
    <message id="refused.moved_since">
        <source>Nomor {number} sudah dipindahkan lagi, jadi tidak bisa diurungkan. Cari nomornya.</source>
        <translation>Number {number} was moved on since, so it cannot be taken back. Look the number up.</translation>
    </message>
    <message id="refused.date_doubted">
        <source>Apakah hari ini {day} {year}? Petugas perlu memastikan tanggalnya sebelum nomor bisa diambil.</source>
        <translation>Is today {day} {year}? Our staff must confirm the date before numbers can be taken.</translation>
    </message>
    <message id="refused.day_closed">
        <source>Layanan hari ini sudah ditutup. {opens}</source>
        <translation>Service has closed for today. {opens}</translation>
    </message>
    <message id="refused.forced_closed">
        <source>Instansi ini sedang tutup. {opens}</source>
        <translation>This agency is closed at the moment. {opens}</translation>
    </message>
    <message id="refused.agency_down">
        <source>Sistem instansi ini sedang terganggu. Nomor yang sudah diambil tetap berlaku. {opens}</source>
        <translation>This agency's system is interrupted. Numbers already taken stay valid. {opens}</translation>
    </message>
    <message id="refused.holiday">
        <source>Hari ini libur: {name}. {opens}</source>
        <translation>Closed today: {name}. {opens}</translation>
    </message>
    <message id="refused.date_closed">
        <source>Hari ini tidak ada layanan. {opens}</source>
        <translation>There is no service today. {opens}</translation>
    </message>
    <message id="refused.date_closed_for">
        <source>Hari ini tidak ada layanan: {reason}. {opens}</source>
        <translation>There is no service today: {reason}. {opens}</translation>
    </message>
    <message id="refused.closed_today">
        <source>Hari ini tutup. {opens}</source>
        <translation>Closed today. {opens}</translation>
    </message>
    <message id="refused.break">
        <source>Sedang istirahat. {opens}</source>
        <translation>We are on a break. {opens}</translation>
    </message>
    <message id="refused.not_yet">
        <source>Nomor belum bisa diambil. {opens}</source>
        <translation>Numbers cannot be taken yet. {opens}</translation>
    </message>
    <message id="refused.last_number_passed">
        <source>Waktu mengambil nomor hari ini sudah lewat. {come}</source>
        <translation>The time for taking numbers today has passed. {come}</translation>
    </message>
    <message id="refused.after_hours">
        <source>Layanan hari ini sudah selesai. {opens}</source>
        <translation>Service has ended for today. {opens}</translation>
    </message>
    <message id="refused.quota_used">
        <source>Nomor hari ini habis. {come}</source>
        <translation>Today's numbers have all been given out. {come}</translation>
    </message>
    <message id="refused.full">
        <source>Antrean hari ini sudah penuh: nomor baru tidak akan sempat dilayani. {come}</source>
        <translation>Today's queue is full: a new number would not be served before closing. {come}</translation>
    </message>
    <message id="refused.day_over">
        <source>Hari layanan ini sudah ditutup. Minta pengelola membukanya kembali bila masih perlu.</source>
        <translation>This business day is closed. Ask an administrator to open it again if there is still something to do.</translation>
    </message>
    <message id="refused.until_passed">
        <source>Pukul {time} sudah lewat. Pilih waktu yang akan datang.</source>
        <translation>{time} has passed. Choose a time to come.</translation>
    </message>
    <message id="refused.day_unfinished">
        <source>{count} nomor belum punya hasil: {numbers}. Layani, tandai tidak hadir, atau janjikan besok, lalu tutup lagi.</source>
        <translation>Without an outcome yet ({count}): {numbers}. Serve them, mark them as not here or promise them tomorrow, then close again.</translation>
    </message>
    <message id="refused.other_date">
        <source>Jam komputer ini menunjukkan {shown} {year}, bukan {wanted}. Betulkan jam komputernya dulu.</source>
        <translation>This computer's clock shows {shown} {year}, not {wanted}. Set the clock right first.</translation>
    </message>
    <message id="refused.would_strand">
        <source>{count} orang masih menunggu dan tidak ada loket lain untuk mereka: {numbers}. Pindahkan, janjikan besok lebih dulu, atau catat alasannya.</source>
        <translation>Still waiting, and no other counter is there for them ({count}): {numbers}. Move them, promise them tomorrow first, or record why.</translation>
    </message>
    <message id="refused.would_be_late">
        <source>Tanpa loket ini {count} orang kemungkinan tidak terlayani hari ini: {numbers}. Biarkan tetap menunggu, pindahkan, janjikan besok lebih dulu, atau catat alasannya.</source>
        <translation>Probably not served today without this counter ({count}): {numbers}. Let them wait on, move them, promise them tomorrow first, or record why.</translation>
    </message>
    <message id="refused.nobody_left">
        <source>Nomor {number} tidak bisa antre lagi: semua loketnya sudah tutup hari ini. Minta kertas janji, lalu dilayani lebih dulu pada hari kerja berikutnya.</source>
        <translation>Number {number} cannot join the line again: all its counters have closed for today. Ask for a slip, and be served first on the next working day.</translation>
    </message>
    <message id="refused.nobody_there">
        <source>Di sana tidak ada loket yang buka untuk nomor {number}. Pilih loket, layanan, atau instansi lain.</source>
        <translation>No counter is open there for number {number}. Choose another counter, service or agency.</translation>
    </message>
    <message id="refused.no_next_day">
        <source>Nomor {number} tidak bisa dijanjikan hari lain, karena belum ada hari kerja berikutnya yang terjadwal. Isi jam layanan dulu, atau pindahkan.</source>
        <translation>Number {number} cannot be promised another day, for no further working day is planned. Set the hours first, or move it.</translation>
    </message>
    <message id="refused.not_put_off">
        <source>Nomor {number} tidak punya janji dilayani lebih dulu. Ambil nomor baru.</source>
        <translation>Number {number} has no promise to be served first. Take a new number.</translation>
    </message>
    <message id="refused.slip_used">
        <source>Kertas janji {number} sudah dipakai, nomornya sekarang {new}. Tunggu nomor itu dipanggil.</source>
        <translation>The slip of {number} was used already, its number is {new} now. Wait until that one is called.</translation>
    </message>
    <message id="refused.slip_early">
        <source>Janji nomor {number} mulai berlaku {day}. Datang lagi hari itu.</source>
        <translation>The promise of number {number} counts from {day}. Come again on that day.</translation>
    </message>
    <message id="refused.slip_late">
        <source>Janji nomor {number} hanya berlaku sampai {day}. Ambil nomor baru.</source>
        <translation>The promise of number {number} counted until {day}. Take a new number.</translation>
    </message>
    <message id="refused.simulate_real">
        <source>Data ini berisi nomor pengunjung sungguhan, jadi simulasi tidak dijalankan di sini. Beri folder kosong dengan --data-dir.</source>
        <translation>This data holds numbers of real visitors, so no simulation is run here. Give an empty folder with --data-dir.</translation>
    </message>
    <message id="refused.simulate_closed">
        <source>Tidak ada hari layanan berjam buka dalam setahun ke depan. Atur jam layanan dengan site hours lalu ulangi.</source>
        <translation>No day of service with hours is planned within a year. Set the hours with site hours and try again.</translation>
    </message>
    <message id="refused.station_file_exists">
        <source>Berkas {file} sudah ada dan tidak diubah. Beri nama berkas lain, atau pindahkan yang lama dulu.</source>
        <translation>The file {file} is there already and was not changed. Give another file name, or move the old one away first.</translation>
    </message>
    <message id="refused.station_unknown">
        <source>Tidak ada perangkat bernama {name}. Lihat daftarnya dengan station list.</source>
        <translation>There is no device named {name}. See the list with station list.</translation>
    </message>
    <message id="refused.station_revoked">
        <source>Akses {name} sudah dicabut sebelumnya. Untuk memakainya lagi, buat kode pendaftaran baru.</source>
        <translation>The access of {name} was revoked before. To use it again, make a new enrolment code.</translation>
    </message>
    <message id="refused.enrolment_code">
        <source>Kode ini sudah dipakai, lewat waktunya, atau bukan untuk server ini. Minta kode baru kepada pengelola.</source>
        <translation>This code was used, is too old, or is not for this server. Ask an administrator for a new one.</translation>
    </message>
    <message id="refused.code_taken">
        <source>Kode ini kebetulan sudah ada. Buat kode sekali lagi.</source>
        <translation>This code happens to be taken. Make one again.</translation>
    </message>
    <message id="refused.one_machine">
        <source>Data antrean ini ada di satu mesin, jadi perangkat lain belum bisa didaftarkan. Pindahkan dulu ke PostgreSQL (docs/postgresql.md).</source>
        <translation>This queue's data are on one machine, so no other device can be enrolled yet. Move them to PostgreSQL first (docs/postgresql.md).</translation>
    </message>
    <message id="refused.no_grant">
        <source>Hak perangkat belum diatur di server ini. Jalankan db grant dengan login pemilik basis data.</source>
        <translation>Devices have no rights on this server yet. Run db grant with the login that owns the database.</translation>
    </message>
    <message id="refused.not_owner">
        <source>Hanya pemilik tabel yang boleh membuat role (CREATEROLE) dapat mengatur hak. Jalankan db grant dengan login itu.</source>
        <translation>Only the owner of the tables, with the right to make roles (CREATEROLE), can set rights. Run db grant with that login.</translation>
    </message>
    <message id="refused.no_right">
        <source>Perangkat ini tidak berhak melakukan itu. Lakukan dari perangkat pengelola, atau minta hak lewat db grant.</source>
        <translation>This device has no right to do that. Do it from an administrator's device, or have rights set with db grant.</translation>
    </message>
    <message id="refused.access">
        <source>Server basis data tidak menerima mesin ini: belum terdaftar, atau aksesnya dicabut. Minta kode kepada pengelola, lalu jalankan station enrol.</source>
        <translation>The database server does not accept this machine: it was never enrolled, or its access was revoked. Ask an administrator for a code and run station enrol.</translation>
    </message>
    <message id="refused.own_data">
        <source>Folder {folder} sudah berisi antrean sendiri. Daftarkan mesin ini dengan folder lain lewat --data-dir.</source>
        <translation>The folder {folder} holds a queue of its own. Enrol this machine with another folder by --data-dir.</translation>
    </message>
    <message id="refused.other_station">
        <source>Mesin ini terdaftar sebagai {name} di mal nomor {site}, tetapi berkas stasiunnya berkata lain. Samakan name dan site di berkas itu.</source>
        <translation>This machine is enrolled as {name} at mall number {site}, but its station file says otherwise. Make name and site in that file the same.</translation>
    </message>
    <message id="refused.site_unknown">
        <source>Mal nomor {site} tidak ada di basis data ini. Periksa "site" di berkas stasiun, atau tambahkan dengan site add.</source>
        <translation>There is no site {site} in this database. Check "site" in the station file, or add it with site add.</translation>
    </message>
    <message id="refused.no_database">
        <source>Di {url} belum ada data antrean. Periksa alamatnya.</source>
        <translation>There is no queue at {url} yet. Check the address.</translation>
    </message>
    <message id="refused.older_shape">
        <source>Data ini dari program yang lebih lama (bentuk {found}, program ini {known}). Cadangkan, lalu jalankan db upgrade.</source>
        <translation>This data is from an older program (shape {found}, this one has {known}). Back it up, then run db upgrade.</translation>
    </message>
    <message id="refused.not_empty">
        <source>Di {url} sudah ada data. Beri basis data yang kosong.</source>
        <translation>There is data at {url} already. Give an empty database.</translation>
    </message>
    <message id="refused.source_moved">
        <source>Antrean ini berubah selama disalin, jadi salinannya dibuang. Tutup semua jendelanya lalu salin lagi.</source>
        <translation>This queue went on while it was copied, so the copy was dropped. Close all its windows and copy again.</translation>
    </message>
    <message id="refused.interrupted">
        <source>Dihentikan. Tidak ada yang diubah; jalankan lagi bila perlu.</source>
        <translation>Stopped. Nothing was changed; run it again if you need it.</translation>
    </message>
    <message id="refused.unsafe">
        <source>Basis data ini bisa kehilangan nomor saat listrik padam: {settings}. Nyalakan di servernya.</source>
        <translation>This database may lose numbers in a power cut: {settings}. Switch them on at the server.</translation>
    </message>
    <message id="refused.file_exists">
        <source>Berkas {file} sudah ada dan tidak ditimpa. Pilih nama lain.</source>
        <translation>The file {file} is there already and is not written over. Choose another name.</translation>
    </message>
    <message id="refused.backup_live">
        <source>{file} adalah data yang masih dipakai, bukan cadangan. Pakai db copy, atau buat cadangan dengan db backup.</source>
        <translation>{file} is a queue in use, not a backup. Use db copy, or make a backup with db backup.</translation>
    </message>
    <message id="refused.windows_open">
        <source>Data ini masih dibuka oleh jendela atau program lain. Tutup semua jendela stasiun ini lalu pulihkan lagi.</source>
        <translation>This data is still open in a window or another program. Close all windows of this station and restore again.</translation>
    </message>
    <message id="refused.older_database">
        <source>Data ini lebih lama (revisi {found}) daripada yang diingat komputer ini (revisi {known}), atau salinan lain. Pasang lagi data yang benar; bila memang hilang, pakai db accept-older.</source>
        <translation>This data is older (revision {found}) than this computer remembers (revision {known}), or another copy. Put the right data back; if it is truly lost, use db accept-older.</translation>
    </message>
    <message id="refused.not_older">
        <source>Data ini sama dengan yang diingat komputer ini, jadi tidak ada yang perlu diterima.</source>
        <translation>This data is what this computer remembers, so there is nothing to accept.</translation>
    </message>
    <message id="refused.older_schema">
        <source>Basis data ini masih versi {found}, program di perangkat ini butuh {known}. Jalankan db upgrade lalu db grant dengan login pemilik basis data.</source>
        <translation>This database is still version {found}, the program on this device needs {known}. Run db upgrade and then db grant with the login that owns the database.</translation>
    </message>
    <message id="refused.reprint_over">
        <source>Nomor {number} sudah selesai, jadi tidak dicetak lagi. Ambil nomor baru bila masih perlu.</source>
        <translation>{number} is finished, so it is not printed again. Take a new number if one is needed.</translation>
    </message>
    <message id="refused.reprint_nowhere">
        <source>Nomor {number} diambil tanpa pencetak. Pilih kios yang mencetaknya.</source>
        <translation>{number} was taken without a printer. Choose a kiosk to print it.</translation>
    </message>
    <message id="refused.reprint_day">
        <source>Nomor {number} bukan nomor hari ini, jadi tidak dicetak lagi. Ambil nomor baru.</source>
        <translation>Number {number} is not of today, so it is not printed again. Take a new number.</translation>
    </message>
    <message id="refused.no_printing_paper_out">
        <source>Kertas di kios ini habis. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
        <translation>This kiosk is out of paper. No number was taken. Please go to the information desk; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_paper_out_go">
        <source>Kertas di kios ini habis. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
        <translation>This kiosk is out of paper. No number was taken. Please use {kiosks}; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_cover">
        <source>Tutup printer di kios ini terbuka. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
        <translation>The printer's cover is open at this kiosk. No number was taken. Please go to the information desk; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_cover_go">
        <source>Tutup printer di kios ini terbuka. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
        <translation>The printer's cover is open at this kiosk. No number was taken. Please use {kiosks}; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_jam">
        <source>Kertas di kios ini tersangkut. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
        <translation>Paper is jammed at this kiosk. No number was taken. Please go to the information desk; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_jam_go">
        <source>Kertas di kios ini tersangkut. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
        <translation>Paper is jammed at this kiosk. No number was taken. Please use {kiosks}; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_other">
        <source>Printer di kios ini belum siap. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
        <translation>The printer of this kiosk is not ready. No number was taken. Please go to the information desk; staff have been called.</translation>
    </message>
    <message id="refused.no_printing_other_go">
        <source>Printer di kios ini belum siap. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
        <translation>The printer of this kiosk is not ready. No number was taken. Please use {kiosks}; staff have been called.</translation>
    </message>
    <message id="refused.reprint_waits">
        <source>Kertas nomor {number} sedang dicetak di {station}. Tunggu sebentar, lalu lihat lagi.</source>
        <translation>The paper of {number} is being printed at {station}. Wait a moment, then look again.</translation>
    </message>
    <message id="refused.survey_day">
        <source>Nomor {number} dari {day}, bukan dari hari ini. Pakai tiket hari ini, atau sampaikan ke petugas.</source>
        <translation>Number {number} is of {day}, not of today. Use a ticket of today, or tell our staff.</translation>
    </message>
    <message id="refused.survey_early">
        <source>Nomor {number} belum selesai dilayani. Beri nilai setelah urusan di loket selesai.</source>
        <translation>Number {number} has not been served yet. Please rate us once you are done at the counter.</translation>
    </message>
    <message id="refused.survey_unserved">
        <source>Nomor {number} tidak sampai dilayani hari ini. Sampaikan saran ke petugas di meja informasi.</source>
        <translation>Number {number} was not served today. Please tell our staff at the information desk.</translation>
    </message>
    <message id="refused.survey_answered">
        <source>Nomor {number} sudah memberi nilai, terima kasih. Saran lain bisa disampaikan ke petugas.</source>
        <translation>Number {number} has rated us already, thank you. You can tell our staff anything else.</translation>
    </message>
    <message id="refused.survey_over">
        <source>Penilaian ini sudah ditutup. Saran lain bisa disampaikan ke petugas.</source>
        <translation>This rating is closed. You can tell our staff anything else.</translation>
    </message>
    <message id="refused.survey_typing">
        <source>Tulis huruf dan angka di tiket, misalnya A 027, atau pindai kodenya.</source>
        <translation>Type the letter and the digits of your ticket, such as A 027, or scan its code.</translation>
    </message>
    <message id="refused.series_unknown">
        <source>Tidak ada instansi dengan huruf {series}. Lihat hurufnya di catalogue export.</source>
        <translation>No agency has the letters {series}. See the letters with catalogue export.</translation>
    </message>
    <message id="refused.staff_code_told">
        <source>Kode dari perintah ini sudah ditunjukkan dan tidak disimpan. Buat kode baru dengan site staff-code.</source>
        <translation>The code of this command was shown already and is not kept. Make a new one with site staff-code.</translation>
    </message>
    <message id="refused.second_copy">
        <source>Jendela {station} ini sudah terbuka di mesin ini. Pakai jendela itu, atau tutup dulu.</source>
        <translation>This window of {station} is open on this machine already. Use that one, or close it first.</translation>
    </message>
    <message id="refused.reserve_no_lease">
        <source>Kios ini terputus dari antrean. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
        <translation>This kiosk is cut off from the queue. Take a number at another kiosk, or ask our staff at the information desk.</translation>
    </message>
    <message id="refused.reserve_clock">
        <source>Kios ini baru dinyalakan dan belum tersambung ke antrean. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
        <translation>This kiosk has just been started and has not reached the queue yet. Take a number at another kiosk, or ask our staff at the information desk.</translation>
    </message>
    <message id="refused.reserve_day_over">
        <source>Nomor cadangan hari ini sudah tidak berlaku. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
        <translation>Today's reserve numbers are no longer valid. Take a number at another kiosk, or ask our staff at the information desk.</translation>
    </message>
    <message id="refused.reserve_silent">
        <source>Kios ini terlalu lama terputus dari antrean. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
        <translation>This kiosk has been cut off from the queue for too long. Take a number at another kiosk, or ask our staff at the information desk.</translation>
    </message>
    <message id="refused.reserve_used_up">
        <source>Nomor cadangan kios ini sudah habis. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
        <translation>This kiosk has no reserve numbers left. Take a number at another kiosk, or ask our staff at the information desk.</translation>
    </message>
    <message id="refused.reserve_outbox">
        <source>Kios ini tidak bisa menyimpan nomor. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
        <translation>This kiosk cannot keep a number. Take a number at another kiosk, or ask our staff at the information desk.</translation>
    </message>
    <message id="refused.reserve_taken">
        <source>Nomor {number} sudah dipakai tiket lain. Panggil pengawas, lalu ambil nomor baru untuk orang ini.</source>
        <translation>Number {number} is another ticket's already. Call the supervisor, then take a new number for this person.</translation>
    </message>
    <message id="refused.reserve_not_here">
        <source>Nomor cadangan {number} dari {station} belum masuk antrean. Pindai kode di tiketnya.</source>
        <translation>Reserve number {number} of {station} is not in the queue yet. Scan the code on its ticket.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message id="fault.store">
        <source>Data antrean belum bisa dicapai. Tunggu sebentar lalu coba lagi.</source>
        <translation>The queue's data cannot be reached. Wait a moment and try again.</translation>
    </message>
    <message id="fault.folder">
        <source>Folder {folder} tidak bisa ditulis. Pilih folder lain atau minta hak tulisnya.</source>
        <translation>The folder {folder} cannot be written. Choose another one or ask for the right to write.</translation>
    </message>
    <message id="fault.display">
        <source>Layar tidak bisa dibuka. Periksa sambungan layar, atau jalankan demo --headless.</source>
        <translation>No screen could be opened. Check the screen, or run demo --headless.</translation>
    </message>
    <message id="fault.voice">
        <source>Suara belum bisa dipakai. Pasang ulang program ini, lalu coba lagi.</source>
        <translation>The voice cannot be used. Install this program again, then try once more.</translation>
    </message>
    <message id="fault.disk_full">
        <source>Disk penuh, jadi tidak ada yang disimpan. Kosongkan ruang lalu coba lagi.</source>
        <translation>The disk is full, so nothing was saved. Make room and try again.</translation>
    </message>
    <message id="fault.printer">
        <source>Belum tercetak: {reason}</source>
        <translation>Not printed yet: {reason}</translation>
    </message>
</context>
<context>
    <name>damaged</name>
    <message id="damaged.database">
        <source>Data antrean rusak. Hentikan pemakaian dan pulihkan dari cadangan.</source>
        <translation>The queue's data is damaged. Stop using it and restore a backup.</translation>
    </message>
    <message id="damaged.journal">
        <source>Jurnal tidak cocok pada revisi {revision}. Hentikan pemakaian dan hubungi teknisi.</source>
        <translation>The journal does not agree at revision {revision}. Stop using it and call a technician.</translation>
    </message>
    <message id="damaged.ticket">
        <source>Tiket {number} tidak cocok dengan jurnal. Hentikan pemakaian dan hubungi teknisi.</source>
        <translation>Ticket {number} does not agree with the journal. Stop using it and call a technician.</translation>
    </message>
    <message id="damaged.series">
        <source>Nomor seri {series} hari {day} tidak lengkap. Hentikan pemakaian dan hubungi teknisi.</source>
        <translation>The numbers of series {series} on {day} are not complete. Stop using it and call a technician.</translation>
    </message>
    <message id="damaged.catalogue">
        <source>Katalog versi {version} rusak. Pulihkan dari cadangan.</source>
        <translation>Catalogue version {version} is damaged. Restore a backup.</translation>
    </message>
    <message id="damaged.key">
        <source>Kunci tiket {file} rusak. Pulihkan dari cadangan.</source>
        <translation>The ticket key {file} is damaged. Restore a backup.</translation>
    </message>
    <message id="damaged.station">
        <source>Perangkat {name} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
        <translation>Device {name} does not agree with the journal. Do not use it and call a technician.</translation>
    </message>
    <message id="damaged.sealed_key">
        <source>Kunci nomor dari server tidak cocok dengan kode ini. Minta kode baru kepada pengelola.</source>
        <translation>The ticket key from the server does not fit this code. Ask an administrator for a new code.</translation>
    </message>
    <message id="damaged.credential">
        <source>Berkas {file} rusak. Minta kode pendaftaran baru, lalu jalankan station enrol.</source>
        <translation>The file {file} is damaged. Ask for a new enrolment code and run station enrol.</translation>
    </message>
    <message id="damaged.rows">
        <source>Isi tabel {table} tidak bisa dipercaya, jadi tidak ada yang diubah. Pakai cadangan lain atau hubungi teknisi.</source>
        <translation>What table {table} holds cannot be trusted, so nothing was changed. Use another backup or call a technician.</translation>
    </message>
    <message id="damaged.copy">
        <source>Salinannya tidak sama dengan aslinya, jadi dibuang. Hubungi teknisi.</source>
        <translation>The copy differs from the original and was dropped. Call a technician.</translation>
    </message>
    <message id="damaged.backup">
        <source>Berkas {file} bukan cadangan yang utuh, jadi tidak ada yang diubah. Pakai cadangan lain.</source>
        <translation>The file {file} is not a whole backup, so nothing was changed. Use another backup.</translation>
    </message>
    <message id="damaged.paper">
        <source>Kertas nomor {number} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
        <translation>The paper of number {number} does not agree with the journal. Do not use it and call a technician.</translation>
    </message>
    <message id="damaged.printer">
        <source>Catatan printer {station} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
        <translation>The record of the printer of {station} does not agree with the journal. Do not use it and call a technician.</translation>
    </message>
    <message id="damaged.survey">
        <source>Jawaban survei {day} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
        <translation>The survey answers of {day} do not agree with the journal. Do not use them and call a technician.</translation>
    </message>
    <message id="damaged.trips">
        <source>Hitungan perjalanan yang dihemat {day} tidak cocok dengan jurnal. Hubungi teknisi.</source>
        <translation>The count of saved trips of {day} does not agree with the journal. Call a technician.</translation>
    </message>
    <message id="damaged.lease">
        <source>Catatan nomor cadangan {station} tidak cocok dengan jurnal. Hentikan pemakaian dan panggil teknisi.</source>
        <translation>The record of the reserve numbers of {station} does not match the journal. Stop using it and call a technician.</translation>
    </message>
</context>
<context>
    <name>wrong</name>
    <message id="wrong.now">
        <source>KIOSK_NOW harus waktu ISO dengan zona, misalnya 2026-11-24T09:00:00+07:00, bukan "{value}".</source>
        <translation>KIOSK_NOW must be an ISO time with its zone, such as 2026-11-24T09:00:00+07:00, not "{value}".</translation>
    </message>
    <message id="wrong.zone">
        <source>Zona waktu "{value}" tidak dikenal. Pakai Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.</source>
        <translation>The time zone "{value}" is not known. Use Asia/Jakarta, Asia/Makassar or Asia/Jayapura.</translation>
    </message>
    <message id="wrong.text">
        <source>Teks {key} di {file} baris {line} tidak lengkap.</source>
        <translation>The text {key} in {file}, line {line}, is not complete.</translation>
    </message>
    <message id="wrong.text_file">
        <source>Berkas teks {file} tidak bisa dibaca, baris {line}. Perbaiki, atau buat lagi.</source>
        <translation>The file of texts {file} cannot be read, line {line}. Mend it or make it anew.</translation>
    </message>
    <message id="wrong.op_id">
        <source>Kode perintah harus 1 sampai 64 huruf.</source>
        <translation>An operation id has 1 to 64 characters.</translation>
    </message>
    <message id="wrong.database_url">
        <source>Alamat database {url} tidak bisa dipakai. Contoh: sqlite:////srv/mpp/queue.db.</source>
        <translation>The database address {url} cannot be used. Example: sqlite:////srv/mpp/queue.db.</translation>
    </message>
    <message id="wrong.station_unreadable">
        <source>Berkas stasiun {file} tidak bisa dibaca. Periksa nama dan hak bacanya.</source>
        <translation>The station file {file} cannot be read. Check its name and its rights.</translation>
    </message>
    <message id="wrong.station">
        <source>Berkas stasiun {file} baris {line}, {name} = {value}: {detail}. Perbaiki lalu jalankan lagi.</source>
        <translation>Station file {file}, line {line}, {name} = {value}: {detail}. Mend it and start again.</translation>
    </message>
    <message id="wrong.station_text">
        <source>Berkas stasiun {file} baris {line}: {detail}. Perbaiki lalu jalankan lagi.</source>
        <translation>Station file {file}, line {line}: {detail}. Mend it and start again.</translation>
    </message>
    <message id="wrong.too_large">
        <source>Berkas {file} lebih dari 20 MB. Bagi menjadi berkas yang lebih kecil.</source>
        <translation>The file {file} is larger than 20 MB. Split it into smaller files.</translation>
    </message>
    <message id="wrong.file_unreadable">
        <source>Berkas {file} tidak bisa dibaca. Periksa nama dan hak bacanya.</source>
        <translation>The file {file} cannot be read. Check its name and its rights.</translation>
    </message>
    <message id="wrong.cell">
        <source>{file} baris {line}, kolom {column}, isi "{value}": perbaiki lalu coba lagi.</source>
        <translation>{file}, line {line}, column {column}, value "{value}": mend it and try again.</translation>
    </message>
    <message id="wrong.choice">
        <source>"{value}" tidak dikenal. Pilih: {choices}.</source>
        <translation>"{value}" is not known. Choose: {choices}.</translation>
    </message>
    <message id="wrong.catalogue_files">
        <source>Beri folder katalog, atau berkas agencies.csv dan services.csv (needs.csv boleh menyusul), bukan: {files}.</source>
        <translation>Give a catalogue folder, or the files agencies.csv and services.csv (and needs.csv if there is one), not: {files}.</translation>
    </message>
    <message id="wrong.note_long">
        <source>Catatan paling panjang {most} huruf. Persingkat lalu simpan.</source>
        <translation>A note has {most} letters at most. Shorten it and save again.</translation>
    </message>
    <message id="wrong.note_personal">
        <source>Catatan tidak boleh memuat nomor telepon atau NIK. Hapus angkanya lalu simpan.</source>
        <translation>A note must not hold a telephone or identity number. Remove it and save again.</translation>
    </message>
    <message id="wrong.rule">
        <source>Pengaturan {name}: {detail}. Perbaiki lalu simpan.</source>
        <translation>Setting {name}: {detail}. Mend it and save again.</translation>
    </message>
    <message id="wrong.reason_long">
        <source>Alasan paling panjang {most} huruf. Persingkat lalu simpan.</source>
        <translation>A reason has {most} letters at most. Shorten it and save again.</translation>
    </message>
    <message id="wrong.json">
        <source>Nilai untuk {name} harus JSON, misalnya 30 atau "teks", bukan {value}.</source>
        <translation>The value for {name} must be JSON, such as 30 or "text", not {value}.</translation>
    </message>
    <message id="wrong.date">
        <source>Tanggal harus seperti 2026-12-25, bukan "{value}".</source>
        <translation>A date must look like 2026-12-25, not "{value}".</translation>
    </message>
    <message id="wrong.counter">
        <source>Nomor loket antara 1 dan 999, bukan "{value}". Periksa potongannya.</source>
        <translation>A counter is a number from 1 to 999, not "{value}". Look at the stub.</translation>
    </message>
    <message id="wrong.time">
        <source>Waktu harus seperti 13:00, bukan "{value}".</source>
        <translation>A time must look like 13:00, not "{value}".</translation>
    </message>
    <message id="wrong.reason_empty">
        <source>Tulis alasannya di catatan, tanpa data pribadi.</source>
        <translation>Write the reason in the note, without personal data.</translation>
    </message>
    <message id="wrong.no_benchmarks">
        <source>Pengukuran kecepatan hanya ada di kode sumber, tidak ikut terpasang. Ambil kode sumbernya, lalu jalankan "make bench" di foldernya.</source>
        <translation>The benchmarks are part of the source code only and are not installed. Get the source code and run "make bench" in its folder.</translation>
    </message>
    <message id="wrong.no_office_printer">
        <source>Mesin ini tidak punya printer kantor. Tambahkan [office_printer] di berkas stasiun.</source>
        <translation>This machine has no office printer. Add [office_printer] to the station file.</translation>
    </message>
    <message id="wrong.password_in_file">
        <source>Alamat basis data ini memuat sandi, dan sandi tidak ditulis ke berkas stasiun. Beri alamat tanpa sandi, lalu daftarkan mesin ini dengan station enrol.</source>
        <translation>This database address holds a password, and no password is written into a station file. Give the address without it, then enrol this machine with station enrol.</translation>
    </message>
    <message id="wrong.station_name">
        <source>Nama perangkat harus 1 sampai {most} huruf. Beri nama yang lebih pendek, misalnya Kios 2.</source>
        <translation>A device's name has 1 to {most} letters. Give a shorter one, such as Kios 2.</translation>
    </message>
    <message id="wrong.enrolment_code">
        <source>Kode ini salah ketik. Periksa lagi: 20 huruf dan angka dalam lima kelompok, tanpa I, L, O dan U.</source>
        <translation>This code has a typing error. Check it again: 20 letters and figures in five groups, without I, L, O and U.</translation>
    </message>
    <message id="wrong.no_database">
        <source>Belum ada alamat server. Tambahkan --database postgresql://server/mpp di depan perintah ini.</source>
        <translation>There is no server address yet. Put --database postgresql://server/mpp before this command.</translation>
    </message>
    <message id="wrong.no_server">
        <source>Ukuran "{name}" memerlukan server PostgreSQL. Beri alamatnya dengan --database postgresql://…</source>
        <translation>The benchmark "{name}" needs a PostgreSQL server. Give its address with --database postgresql://…</translation>
    </message>
    <message id="wrong.roll">
        <source>Panjang gulungan antara {least} dan {most} meter. Lihat angkanya di bungkus kertas.</source>
        <translation>A roll is between {least} and {most} metres long. See the figure on its wrapper.</translation>
    </message>
    <message id="wrong.print_nowhere">
        <source>Ke mana dicetak? Pilih --out BERKAS atau --print.</source>
        <translation>Where shall it go? Choose --out FILE or --print.</translation>
    </message>
    <message id="wrong.search">
        <source>Tulis yang dicari, atau sebut berkasnya dengan --file, salah satu saja.</source>
        <translation>Say what to look for, or name a file with --file, one of the two.</translation>
    </message>
    <message id="wrong.score">
        <source>Nilai antara {least} dan {most}.</source>
        <translation>A score is between {least} and {most}.</translation>
    </message>
    <message id="wrong.span">
        <source>Tanggal akhir sebelum tanggal awal. Tukar keduanya.</source>
        <translation>The last day is before the first. Swap the two.</translation>
    </message>
    <message id="wrong.number">
        <source>"{value}" bukan nomor antrean. Tulis seperti A 027.</source>
        <translation>"{value}" is not a queue number. Write it like A 027.</translation>
    </message>
</context>
<context>
    <name>bug</name>
    <message id="bug.screen">
        <source>Layar ini sedang dipulihkan. Silakan pakai kios lain atau tanya petugas ({code}).</source>
        <translation>This screen is being restored. Please use another kiosk or ask our staff ({code}).</translation>
    </message>
    <message id="bug.command">
        <source>Ada kesalahan pada program, sudah dicatat dengan kode {code}. Sampaikan kode itu kepada teknisi.</source>
        <translation>Something in the program went wrong; it is logged as {code}. Give that code to a technician.</translation>
    </message>
</context>
<context>
    <name>cell</name>
    <message id="cell.not_utf8">
        <source>bukan teks UTF-8</source>
        <translation>is not UTF-8 text</translation>
    </message>
    <message id="cell.not_csv">
        <source>tanda kutip atau pemisah rusak</source>
        <translation>quotes or separators are broken</translation>
    </message>
    <message id="cell.column_missing">
        <source>kolom ini tidak ada</source>
        <translation>this column is missing</translation>
    </message>
    <message id="cell.count">
        <source>jumlah kolom tidak sama dengan baris judul</source>
        <translation>has another number of columns than the heading</translation>
    </message>
    <message id="cell.empty">
        <source>wajib diisi</source>
        <translation>must be filled in</translation>
    </message>
    <message id="cell.too_long">
        <source>terlalu panjang</source>
        <translation>is too long</translation>
    </message>
    <message id="cell.unprintable">
        <source>berisi tanda yang tidak bisa dicetak</source>
        <translation>holds characters that cannot be printed</translation>
    </message>
    <message id="cell.number">
        <source>bukan angka yang boleh dipakai di sini</source>
        <translation>is not a number allowed here</translation>
    </message>
    <message id="cell.duplicate">
        <source>sudah dipakai di baris lain</source>
        <translation>is used in another row</translation>
    </message>
    <message id="cell.unknown">
        <source>tidak dikenal</source>
        <translation>is not known</translation>
    </message>
    <message id="cell.prefix">
        <source>harus satu huruf A sampai Z tanpa I dan O</source>
        <translation>must be one letter from A to Z without I and O</translation>
    </message>
    <message id="cell.pairs">
        <source>jumlahnya tidak sama dengan kolom Indonesia</source>
        <translation>does not have as many items as the Indonesian column</translation>
    </message>
</context>
<context>
    <name>opens</name>
    <message id="opens.today">
        <source>Buka pukul {time}.</source>
        <translation>We open at {time}.</translation>
    </message>
    <message id="opens.tomorrow">
        <source>Buka lagi besok pukul {time}.</source>
        <translation>We open again tomorrow at {time}.</translation>
    </message>
    <message id="opens.day">
        <source>Buka lagi {day} pukul {time}.</source>
        <translation>We open again on {day} at {time}.</translation>
    </message>
    <message id="opens.unknown">
        <source>Tanyakan kapan buka lagi di meja informasi.</source>
        <translation>Ask at the information desk when it opens again.</translation>
    </message>
</context>
<context>
    <name>come</name>
    <message id="come.today">
        <source>Datang mulai {time}.</source>
        <translation>Come from {time}.</translation>
    </message>
    <message id="come.tomorrow">
        <source>Datang besok mulai {time}.</source>
        <translation>Come tomorrow from {time}.</translation>
    </message>
    <message id="come.day">
        <source>Datang {day} mulai {time}.</source>
        <translation>Come on {day} from {time}.</translation>
    </message>
    <message id="come.unknown">
        <source>Tanyakan kapan bisa datang di meja informasi.</source>
        <translation>Ask at the information desk when to come.</translation>
    </message>
</context>
<context>
    <name>rule</name>
    <message id="rule.range">
        <source>paling sedikit {least}, paling banyak {most}</source>
        <translation>at least {least}, at most {most}</translation>
    </message>
    <message id="rule.whole">
        <source>harus bilangan bulat</source>
        <translation>must be a whole number</translation>
    </message>
    <message id="rule.text">
        <source>harus teks</source>
        <translation>must be a text</translation>
    </message>
    <message id="rule.empty">
        <source>tidak boleh kosong</source>
        <translation>must not be empty</translation>
    </message>
    <message id="rule.letters">
        <source>paling panjang {most} huruf</source>
        <translation>at most {most} letters</translation>
    </message>
    <message id="rule.time">
        <source>harus waktu seperti 13:00</source>
        <translation>must be a time such as 13:00</translation>
    </message>
    <message id="rule.date">
        <source>harus tanggal seperti 2026-12-25</source>
        <translation>must be a date such as 2026-12-25</translation>
    </message>
    <message id="rule.week">
        <source>harus tujuh hari, Senin sampai Minggu</source>
        <translation>must be seven days, Monday to Sunday</translation>
    </message>
    <message id="rule.list">
        <source>harus daftar</source>
        <translation>must be a list</translation>
    </message>
    <message id="rule.group">
        <source>harus sekumpulan nilai bernama</source>
        <translation>must be a group of named values</translation>
    </message>
    <message id="rule.choice">
        <source>pilih salah satu: {choices}</source>
        <translation>choose one of: {choices}</translation>
    </message>
    <message id="rule.true_false">
        <source>harus true atau false</source>
        <translation>must be true or false</translation>
    </message>
    <message id="rule.printer_address">
        <source>tulis seperti tcp://10.0.0.9, serial:/dev/ttyUSB0, usb:/dev/usb/lp0 atau ipp://10.0.0.9/ipp/print, sesuai jenisnya</source>
        <translation>write it like tcp://10.0.0.9, serial:/dev/ttyUSB0, usb:/dev/usb/lp0 or ipp://10.0.0.9/ipp/print, as its kind needs</translation>
    </message>
    <message id="rule.toml">
        <source>bukan TOML yang utuh</source>
        <translation>is not whole TOML</translation>
    </message>
    <message id="rule.json">
        <source>bukan JSON yang utuh</source>
        <translation>is not whole JSON</translation>
    </message>
    <message id="rule.missing">
        <source>belum diisi</source>
        <translation>is missing</translation>
    </message>
    <message id="rule.extra">
        <source>tidak dikenal</source>
        <translation>is not known</translation>
    </message>
    <message id="rule.span_order">
        <source>jam selesai harus sesudah jam mulai</source>
        <translation>the end must come after the start</translation>
    </message>
    <message id="rule.spans_order">
        <source>rentang jam harus berurutan dengan jeda di antaranya</source>
        <translation>spans must follow each other with a break between</translation>
    </message>
    <message id="rule.season_order">
        <source>tanggal akhir tidak boleh sebelum tanggal awal</source>
        <translation>the last date must not be before the first</translation>
    </message>
    <message id="rule.twice">
        <source>{what} disebut dua kali</source>
        <translation>{what} is named twice</translation>
    </message>
    <message id="rule.unfit">
        <source>nilainya tidak cocok</source>
        <translation>the value does not fit</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message id="paper.test">
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message id="paper.test_paper">
        <source>Kertas {width} mm, jangkauan {reach} mm, {dpi} dpi</source>
        <translation>Paper {width} mm, reach {reach} mm, {dpi} dpi</translation>
    </message>
    <message id="paper.test_look">
        <source>Bingkai utuh, balok hitam rata, kode terbaca: printer baik. Garis putih tegak di balok: bersihkan kepala cetak.</source>
        <translation>Whole frame, even black bar, readable code: the printer is fine. A white line down the bar: clean the print head.</translation>
    </message>
    <message id="paper.rehearsal">
        <source>LATIHAN</source>
        <translation>REHEARSAL</translation>
    </message>
    <message id="paper.emergency">
        <source>Nomor darurat. Tunggu dipanggil petugas.</source>
        <translation>Emergency number. Wait until staff call you.</translation>
    </message>
    <message id="paper.stub_called">
        <source>Jam dipanggil</source>
        <translation>Called</translation>
    </message>
    <message id="paper.stub_finished">
        <source>Jam selesai</source>
        <translation>Done</translation>
    </message>
    <message id="paper.stub_service">
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message id="paper.stub_initials">
        <source>Paraf</source>
        <translation>Initials</translation>
    </message>
    <message id="paper.stub_missing">
        <source>Tidak datang</source>
        <translation>Did not come</translation>
    </message>
    <message id="paper.pack">
        <source>Paket darurat: nomor untuk hari tanpa listrik</source>
        <translation>Emergency pack: numbers for a day without power</translation>
    </message>
    <message id="paper.pack_step1">
        <source>Simpan paket ini di meja informasi. Pakai nomor dari yang terkecil, per instansi.</source>
        <translation>Keep this pack at the information desk. Use numbers from the lowest, agency by agency.</translation>
    </message>
    <message id="paper.pack_step2">
        <source>Gunting di garis putus-putus. Beri bagian kiri atau atas ke pengunjung, potongannya ke loket.</source>
        <translation>Cut along the dashed lines. The left or upper part is the visitor's, the stub goes to the counter.</translation>
    </message>
    <message id="paper.pack_step3">
        <source>Panggil dengan suara menurut urutan nomor. Lansia, penyandang disabilitas, ibu hamil, dan yang membawa balita lebih dulu.</source>
        <translation>Call out loud in the order of the numbers. Elderly people, people with disabilities, pregnant women and those with infants go first.</translation>
    </message>
    <message id="paper.pack_step4">
        <source>Tulis di potongan: jam dipanggil, jam selesai, layanan, paraf. Centang bila tidak datang. Jangan tulis nama atau NIK.</source>
        <translation>Write on the stub: when called, when done, the service, your initials. Tick it if nobody came. No names, no identity numbers.</translation>
    </message>
    <message id="paper.pack_step5">
        <source>Nomor dari kios sebelum listrik padam tetap berlaku. Layani itu lebih dulu.</source>
        <translation>Numbers that the kiosk gave before the power failed stay valid. Serve those first.</translation>
    </message>
    <message id="paper.pack_step6">
        <source>Setelah listrik pulih, paling lambat 7 hari: pindai QR tiap potongan dengan pack enter, pilih harinya. Kertas yang tidak dipakai jangan dipindai.</source>
        <translation>When power is back, within 7 days: scan the QR of every stub with pack enter and choose the day. Do not scan papers that were not used.</translation>
    </message>
    <message id="paper.report_title">
        <source>Laporan hari {day}</source>
        <translation>Report of {day}</translation>
    </message>
    <message id="paper.report_printed">
        <source>Dicetak {at}</source>
        <translation>Printed {at}</translation>
    </message>
    <message id="paper.report_house">
        <source>Seluruh mal</source>
        <translation>The whole mall</translation>
    </message>
    <message id="paper.report_issued">
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message id="paper.report_served">
        <source>Dilayani</source>
        <translation>Served</translation>
    </message>
    <message id="paper.report_no_show">
        <source>Tidak datang</source>
        <translation>No-show</translation>
    </message>
    <message id="paper.report_left">
        <source>Batal, besok</source>
        <translation>Left or put off</translation>
    </message>
    <message id="paper.report_waiting">
        <source>Belum selesai</source>
        <translation>Not done</translation>
    </message>
    <message id="paper.report_emergency">
        <source>Darurat</source>
        <translation>Power cut</translation>
    </message>
    <message id="paper.report_wait">
        <source>Tunggu, menit</source>
        <translation>Wait, minutes</translation>
    </message>
    <message id="paper.report_service">
        <source>Layanan, menit</source>
        <translation>Service, minutes</translation>
    </message>
    <message id="paper.report_nobody">
        <source>Tidak ada nomor pada hari ini.</source>
        <translation>No numbers were taken on this day.</translation>
    </message>
    <message id="paper.report_unprinted">
        <source>{count} nomor tanpa kertas yang terlihat keluar dari printer.</source>
        <translation>{count} numbers without a paper that was seen to leave the printer.</translation>
    </message>
    <message id="paper.report_emergencies">
        <source>{count} nomor darurat dihitung; jam datang, tunggu, dan lama layanannya tidak diketahui.</source>
        <translation>{count} emergency numbers are counted; when they came, their waits and services are not known.</translation>
    </message>
    <message id="paper.report_arrivals">
        <source>Kedatangan per jam</source>
        <translation>Arrivals by hour</translation>
    </message>
    <message id="paper.stopped">
        <source>{station} tidak bisa mencetak: {why}</source>
        <translation>{station} cannot print: {why}</translation>
    </message>
    <message id="paper.stopped_many">
        <source>{stations} tidak bisa mencetak</source>
        <translation>{stations} cannot print</translation>
    </message>
    <message id="paper.low">
        <source>Kertas hampir habis: {stations}. Siapkan gulungan.</source>
        <translation>Paper is nearly out: {stations}. Get a roll ready.</translation>
    </message>
    <message id="paper.missing_one">
        <source>1 nomor belum punya kertas</source>
        <translation>1 number has no paper</translation>
    </message>
    <message id="paper.missing">
        <source>{n} nomor belum punya kertas</source>
        <translation>{n} numbers have no paper</translation>
    </message>
    <message id="paper.list">
        <source>Lihat nomor</source>
        <translation>Show numbers</translation>
    </message>
    <message id="paper.title">
        <source>Nomor tanpa kertas</source>
        <translation>Numbers without paper</translation>
    </message>
    <message id="paper.explain">
        <source>Nomor ini tetap berlaku. Cetakan ulang ditandai salinan dan keluar di kios yang bisa mencetak.</source>
        <translation>These numbers stay valid. A new print is marked as a copy and comes out at a kiosk that can print.</translation>
    </message>
    <message id="paper.none">
        <source>Semua nomor yang menunggu punya kertas. Nomor lain bisa dicetak ulang dari sini.</source>
        <translation>Every waiting number has its paper. Any other number can be printed again from here.</translation>
    </message>
    <message id="paper.where">
        <source>{station}, sejak {time}</source>
        <translation>{station}, since {time}</translation>
    </message>
    <message id="paper.reprint">
        <source>Cetak ulang</source>
        <translation>Print again</translation>
    </message>
    <message id="paper.ask">
        <source>Nomor atau kode tiket</source>
        <translation>Ticket number or code</translation>
    </message>
    <message id="paper.close">
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message id="paper.printed">
        <source>{number} dicetak ulang di {station}, ditandai salinan.</source>
        <translation>{number} is printed again at {station}, marked as a copy.</translation>
    </message>
    <message id="paper.report_saved_trips">
        <source>{count} perjalanan dihemat: pengunjung membawa pulang daftar syarat.</source>
        <translation>{count} trips saved: visitors took the list of what to bring home.</translation>
    </message>
    <message id="paper.report_missed">
        <source>{count} pencarian di kios tanpa hasil. Lihat catalogue missed.</source>
        <translation>{count} searches at kiosks without a result. See catalogue missed.</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message id="quotes.later">
        <source>Perkiraan: {count}; meleset rata-rata {minutes} menit, {inside} persen di dalam rentangnya; rata-rata dipanggil {bias} menit lebih lambat.</source>
        <translation>Estimates: {count}; off by {minutes} minutes on average, {inside} percent within their range; called {bias} minutes later on average.</translation>
    </message>
    <message id="quotes.sooner">
        <source>Perkiraan: {count}; meleset rata-rata {minutes} menit, {inside} persen di dalam rentangnya; rata-rata dipanggil {bias} menit lebih cepat.</source>
        <translation>Estimates: {count}; off by {minutes} minutes on average, {inside} percent within their range; called {bias} minutes sooner on average.</translation>
    </message>
    <message id="quotes.past">
        <source>Perkiraan hari-hari lalu: meleset rata-rata {minutes} menit, {inside} persen di dalam rentangnya.</source>
        <translation>Estimates of past days: off by {minutes} minutes on average, {inside} percent within their range.</translation>
    </message>
</context>
<context>
    <name>visitor</name>
    <message id="visitor.reserve_number">
        <source>Nomor cadangan Anda</source>
        <translation>Your reserve number</translation>
    </message>
    <message id="visitor.reserve">
        <source>Nomor cadangan</source>
        <translation>Reserve number</translation>
    </message>
    <message id="visitor.reserve_how">
        <source>Panggilan bisa lebih lama.</source>
        <translation>Calling may take longer.</translation>
    </message>
    <message id="visitor.reserve_wait">
        <source>Nomor Anda sah, tunggu dipanggil.</source>
        <translation>Your number is valid, wait for your call.</translation>
    </message>
    <message id="visitor.survey_open">
        <source>Beri nilai</source>
        <translation>Rate us</translation>
    </message>
    <message id="visitor.survey_open_name">
        <source>Beri nilai layanan</source>
        <translation>Rate our service</translation>
    </message>
    <message id="visitor.survey_title">
        <source>Bagaimana layanan kami hari ini?</source>
        <translation>How was our service today?</translation>
    </message>
    <message id="visitor.survey_thanks">
        <source>Terima kasih, sudah tercatat.</source>
        <translation>Thank you, it is recorded.</translation>
    </message>
    <message id="visitor.survey_more">
        <source>Mau membantu lebih jauh? Ada 9 pertanyaan singkat tentang syarat, waktu, biaya, dan petugas. Sekitar 1 menit, boleh dilewati satu per satu.</source>
        <translation>Would you like to help more? There are 9 short questions about papers, time, fees and staff. About 1 minute, and you may skip any.</translation>
    </message>
    <message id="visitor.survey_enough">
        <source>Cukup, selesai</source>
        <translation>That is all</translation>
    </message>
    <message id="visitor.survey_go_on">
        <source>Isi 9 pertanyaan</source>
        <translation>Answer 9 questions</translation>
    </message>
    <message id="visitor.survey_private">
        <source>Tanpa nama. Petugas loket tidak melihat jawaban Anda.</source>
        <translation>No names. Counter staff do not see your answer.</translation>
    </message>
    <message id="visitor.survey_never">
        <source>Tidak jadi</source>
        <translation>Not now</translation>
    </message>
    <message id="visitor.survey_touch">
        <source>Sentuh satu wajah.</source>
        <translation>Touch one face.</translation>
    </message>
    <message id="visitor.survey_empty">
        <source>Boleh dikosongkan. Jawaban tersimpan setiap kali disentuh.</source>
        <translation>May be left empty. Every touch is saved at once.</translation>
    </message>
    <message id="visitor.survey_stop">
        <source>Selesai di sini</source>
        <translation>Finish here</translation>
    </message>
    <message id="visitor.survey_ask_ticket">
        <source>Pindai kode tiket, atau tulis nomornya</source>
        <translation>Scan your ticket’s code, or type its number</translation>
    </message>
    <message id="visitor.survey_ask_detail">
        <source>Contoh: A 027. Tiket yang sudah dilayani hari ini bisa memberi nilai sekali.</source>
        <translation>Example: A 027. A ticket that was served today can rate us once.</translation>
    </message>
    <message id="visitor.survey_check">
        <source>Lanjut</source>
        <translation>Go on</translation>
    </message>
    <message id="visitor.rehearsal">
        <source>LATIHAN</source>
        <translation>REHEARSAL</translation>
    </message>
    <message id="visitor.window">
        <source>Kios pengunjung</source>
        <translation>Visitor kiosk</translation>
    </message>
    <message id="visitor.open">
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message id="visitor.open_until">
        <source>Buka sampai {time}</source>
        <translation>Open until {time}</translation>
    </message>
    <message id="visitor.closes">
        <source>Tutup {time}</source>
        <translation>Closes {time}</translation>
    </message>
    <message id="visitor.shut">
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message id="visitor.down">
        <source>terganggu</source>
        <translation>interrupted</translation>
    </message>
    <message id="visitor.full">
        <source>penuh</source>
        <translation>full</translation>
    </message>
    <message id="visitor.phone_hours">
        <source>Cek syarat dari ponsel</source>
        <translation>See what to bring on your phone</translation>
    </message>
    <message id="visitor.opens_row">
        <source>buka {time}</source>
        <translation>opens {time}</translation>
    </message>
    <message id="visitor.reopens_today">
        <source>Buka hari ini pukul</source>
        <translation>Open today at</translation>
    </message>
    <message id="visitor.reopens_tomorrow">
        <source>Buka lagi besok pukul</source>
        <translation>Open again tomorrow at</translation>
    </message>
    <message id="visitor.reopens_day">
        <source>Buka lagi {day} pukul</source>
        <translation>Open again {day} at</translation>
    </message>
    <message id="visitor.reopens_unknown">
        <source>Tanyakan kapan buka lagi di meja informasi</source>
        <translation>Ask at the information desk when we open again</translation>
    </message>
    <message id="visitor.hours">
        <source>Jam layanan</source>
        <translation>Opening hours</translation>
    </message>
    <message id="visitor.hours_all_day">
        <source>24 jam</source>
        <translation>24 hours</translation>
    </message>
    <message id="visitor.and_holidays">
        <source>{days}, libur nasional</source>
        <translation>{days}, public holidays</translation>
    </message>
    <message id="visitor.see_requirements">
        <source>Lihat syarat layanan</source>
        <translation>See what to bring</translation>
    </message>
    <message id="visitor.board">
        <source>Antrean {count} instansi saat ini</source>
        <translation>Queues at {count} agencies now</translation>
    </message>
    <message id="visitor.board_paged">
        <source>Antrean instansi, {page} dari {pages}</source>
        <translation>Agency queues, {page} of {pages}</translation>
    </message>
    <message id="visitor.tab_search">
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message id="visitor.tab_needs">
        <source>Kebutuhan umum</source>
        <translation>Common needs</translation>
    </message>
    <message id="visitor.tab_agencies">
        <source>Instansi</source>
        <translation>Agencies</translation>
    </message>
    <message id="visitor.low_title">
        <source>Layar diturunkan</source>
        <translation>Screen lowered</translation>
    </message>
    <message id="visitor.low_detail">
        <source>Semua tombol sekarang ada di bagian bawah layar.</source>
        <translation>All buttons are now in the lower part of the screen.</translation>
    </message>
    <message id="visitor.people">
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message id="visitor.person">
        <source>orang</source>
        <translation>person</translation>
    </message>
    <message id="visitor.minutes">
        <source>menit</source>
        <translation>min</translation>
    </message>
    <message id="visitor.short">
        <source>sebentar</source>
        <translation>short</translation>
    </message>
    <message id="visitor.medium">
        <source>sedang</source>
        <translation>medium</translation>
    </message>
    <message id="visitor.long">
        <source>lama</source>
        <translation>long</translation>
    </message>
    <message id="visitor.closed">
        <source>tutup</source>
        <translation>closed</translation>
    </message>
    <message id="visitor.question">
        <source>Mau urus apa hari ini?</source>
        <translation>What do you need today?</translation>
    </message>
    <message id="visitor.search_hint">
        <source>Ketik, misalnya </source>
        <translation>Type, for example </translation>
    </message>
    <message id="visitor.search_example">
        <source>“KTP hilang”</source>
        <translation>“lost ID card”</translation>
    </message>
    <message id="visitor.search_button">
        <source>Cari layanan</source>
        <translation>Find a service</translation>
    </message>
    <message id="visitor.agencies">
        <source>{count} instansi</source>
        <translation>{count} agencies</translation>
    </message>
    <message id="visitor.back">
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message id="visitor.language">
        <source>Indonesia</source>
        <translation>English</translation>
    </message>
    <message id="visitor.large_text">
        <source>Teks besar</source>
        <translation>Large text</translation>
    </message>
    <message id="visitor.contrast">
        <source>Kontras</source>
        <translation>Contrast</translation>
    </message>
    <message id="visitor.voice">
        <source>Suara</source>
        <translation>Voice</translation>
    </message>
    <message id="visitor.lower">
        <source>Turunkan</source>
        <translation>Lower</translation>
    </message>
    <message id="visitor.repeat">
        <source>Ulangi</source>
        <translation>Repeat</translation>
    </message>
    <message id="visitor.softer">
        <source>Lebih pelan</source>
        <translation>Quieter</translation>
    </message>
    <message id="visitor.louder">
        <source>Lebih keras</source>
        <translation>Louder</translation>
    </message>
    <message id="visitor.staff">
        <source>Petugas</source>
        <translation>Staff</translation>
    </message>
    <message id="visitor.call_staff">
        <source>Panggil petugas</source>
        <translation>Call staff</translation>
    </message>
    <message id="visitor.staff_coming">
        <source>Petugas menuju ke sini</source>
        <translation>Staff are on their way</translation>
    </message>
    <message id="visitor.previous">
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message id="visitor.next">
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message id="visitor.page">
        <source>{page} dari {pages}</source>
        <translation>{page} of {pages}</translation>
    </message>
    <message id="visitor.offline">
        <source>Terputus</source>
        <translation>Offline</translation>
    </message>
    <message id="visitor.offline_detail">
        <source>Sambungan terputus. Jumlah antrean sedang tidak tersedia.</source>
        <translation>Connection lost. Queue numbers are not available now.</translation>
    </message>
    <message id="visitor.choose_service">
        <source>Pilih layanan</source>
        <translation>Choose a service</translation>
    </message>
    <message id="visitor.waiting">
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message id="visitor.estimate">
        <source>Perkiraan</source>
        <translation>Your wait</translation>
    </message>
    <message id="visitor.fee">
        <source>Biaya</source>
        <translation>Fee</translation>
    </message>
    <message id="visitor.process">
        <source>Proses di loket</source>
        <translation>At the counter</translation>
    </message>
    <message id="visitor.counter">
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message id="visitor.free">
        <source>Gratis</source>
        <translation>Free</translation>
    </message>
    <message id="visitor.fee_varies">
        <source>Beragam</source>
        <translation>Varies</translation>
    </message>
    <message id="visitor.no_estimate">
        <source>belum tersedia</source>
        <translation>not yet known</translation>
    </message>
    <message id="visitor.not_open">
        <source>belum buka</source>
        <translation>not open yet</translation>
    </message>
    <message id="visitor.no_queue">
        <source>tanpa antre</source>
        <translation>no queue</translation>
    </message>
    <message id="visitor.about_minutes">
        <source>± {count} menit</source>
        <translation>± {count} min</translation>
    </message>
    <message id="visitor.at_counter">
        <source>{count} menit di loket</source>
        <translation>{count} min at the counter</translation>
    </message>
    <message id="visitor.counter_at">
        <source>Loket {counters}</source>
        <translation>Counter {counters}</translation>
    </message>
    <message id="visitor.bring_many">
        <source>Sudah bawa {count} syarat ini?</source>
        <translation>Do you have these {count} things?</translation>
    </message>
    <message id="visitor.bring_one">
        <source>Sudah bawa syarat ini?</source>
        <translation>Do you have this?</translation>
    </message>
    <message id="visitor.bring_none">
        <source>Tidak perlu membawa apa-apa</source>
        <translation>You need not bring anything</translation>
    </message>
    <message id="visitor.touch_to_tick">
        <source>Sentuh untuk menandai</source>
        <translation>Touch to tick</translation>
    </message>
    <message id="visitor.paper_missing">
        <source>Belum punya?</source>
        <translation>Don’t have it?</translation>
    </message>
    <message id="visitor.steps_here">
        <source>{count} langkah di sini</source>
        <translation>Here in {count} steps</translation>
    </message>
    <message id="visitor.provider_shut">
        <source>Belum punya? Diurus di {agency} ({state}).</source>
        <translation>Don’t have it? Ask at {agency} ({state}).</translation>
    </message>
    <message id="visitor.paper_at_hand">
        <source>Sudah punya?</source>
        <translation>Have it already?</translation>
    </message>
    <message id="visitor.step_alone">
        <source>Langkah {step} saja</source>
        <translation>Step {step} only</translation>
    </message>
    <message id="visitor.step_of">
        <source>Langkah {step} dari {count}</source>
        <translation>Step {step} of {count}</translation>
    </message>
    <message id="visitor.step_place">
        <source>{agency}, {counters}</source>
        <translation>{agency}, {counters}</translation>
    </message>
    <message id="visitor.step_fee">
        <source>Langkah {step}: {fee}.</source>
        <translation>Step {step}: {fee}.</translation>
    </message>
    <message id="visitor.one_number">
        <source>Satu nomor untuk semua langkah, dipanggil bergantian.</source>
        <translation>One number for all steps, called one after the other.</translation>
    </message>
    <message id="visitor.source_typical">
        <source>Syarat umum, pastikan di loket. Daftar contoh, belum disahkan instansi.</source>
        <translation>Usual requirements, please check at the counter. Sample list, not yet approved.</translation>
    </message>
    <message id="visitor.source_confirmed">
        <source>Daftar contoh, belum disahkan instansi.</source>
        <translation>Sample list, not yet approved by the agency.</translation>
    </message>
    <message id="visitor.need_priority">
        <source>Perlu didahulukan?</source>
        <translation>Do you need priority?</translation>
    </message>
    <message id="visitor.optional">
        <source>Boleh dilewati</source>
        <translation>Optional</translation>
    </message>
    <message id="visitor.elderly">
        <source>Lansia</source>
        <translation>Elderly</translation>
    </message>
    <message id="visitor.disability">
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message id="visitor.pregnant">
        <source>Ibu hamil</source>
        <translation>Pregnant</translation>
    </message>
    <message id="visitor.infant">
        <source>Bawa balita</source>
        <translation>With toddler</translation>
    </message>
    <message id="visitor.take">
        <source>Ambil nomor antrean</source>
        <translation>Take a queue number</translation>
    </message>
    <message id="visitor.moment">
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message id="visitor.incomplete">
        <source>Syarat belum lengkap tetap boleh ambil nomor.</source>
        <translation>You may take a number even if something is missing.</translation>
    </message>
    <message id="visitor.at_risk">
        <source>Mungkin tidak sempat dilayani hari ini. Lebih pasti bila datang pagi hari.</source>
        <translation>You may not be served today. Coming in the morning is safer.</translation>
    </message>
    <message id="visitor.your_number">
        <source>Nomor antrean Anda</source>
        <translation>Your queue number</translation>
    </message>
    <message id="visitor.priority_number">
        <source>Nomor prioritas Anda</source>
        <translation>Your priority number</translation>
    </message>
    <message id="visitor.ahead">
        <source>Di depan Anda</source>
        <translation>Ahead of you</translation>
    </message>
    <message id="visitor.called_about">
        <source>Dipanggil sekitar</source>
        <translation>Called about</translation>
    </message>
    <message id="visitor.straight">
        <source>Langsung ke loket</source>
        <translation>Go straight to the counter</translation>
    </message>
    <message id="visitor.no_time">
        <source>Waktu belum tersedia</source>
        <translation>No estimate yet</translation>
    </message>
    <message id="visitor.served_today">
        <source>Dilayani hari ini</source>
        <translation>Served today</translation>
    </message>
    <message id="visitor.not_sure">
        <source>Belum tentu terlayani hari ini</source>
        <translation>You may not be served today</translation>
    </message>
    <message id="visitor.not_sure_how">
        <source>Tanya petugas sebelum pulang.</source>
        <translation>Ask our staff before you leave.</translation>
    </message>
    <message id="visitor.wait_at">
        <source>Tunggu di</source>
        <translation>Wait at</translation>
    </message>
    <message id="visitor.wait_place">
        <source>Dekat Loket {counters}, lihat layar panggilan</source>
        <translation>Near Counter {counters}, watch the screens</translation>
    </message>
    <message id="visitor.prepare">
        <source>Siapkan</source>
        <translation>Have ready</translation>
    </message>
    <message id="visitor.more_needed">
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message id="visitor.follow">
        <source>Pantau dari ponsel: pindai kode ini</source>
        <translation>Follow on your phone: scan this code</translation>
    </message>
    <message id="visitor.show_code">
        <source>Tunjukkan kode ini saat dipanggil</source>
        <translation>Show this code when you are called</translation>
    </message>
    <message id="visitor.take_paper">
        <source>Ambil kertas Anda di bawah</source>
        <translation>Take your paper below</translation>
    </message>
    <message id="visitor.printing">
        <source>Kertas sedang dicetak, tunggu sebentar.</source>
        <translation>Your paper is being printed, please wait.</translation>
    </message>
    <message id="visitor.printed">
        <source>Kertas sudah dicetak.</source>
        <translation>Your paper has been printed.</translation>
    </message>
    <message id="visitor.paper_unknown">
        <source>Jika kertas tidak keluar, foto kode di atas.</source>
        <translation>If no paper comes, take a photo of the code above.</translation>
    </message>
    <message id="visitor.more_time">
        <source>Tambah waktu</source>
        <translation>More time</translation>
    </message>
    <message id="visitor.done">
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message id="visitor.photo_done">
        <source>Sudah difoto</source>
        <translation>Photo taken</translation>
    </message>
    <message id="visitor.printer_paper">
        <source>Kertas habis, tetapi nomor Anda sudah tercatat</source>
        <translation>Out of paper, but your number is saved</translation>
    </message>
    <message id="visitor.printer_jam">
        <source>Kertas tersangkut, tetapi nomor Anda sudah tercatat</source>
        <translation>Paper jam, but your number is saved</translation>
    </message>
    <message id="visitor.printer_cover">
        <source>Penutup pencetak terbuka, tetapi nomor Anda sudah tercatat</source>
        <translation>The printer is open, but your number is saved</translation>
    </message>
    <message id="visitor.printer_other">
        <source>Kertas tidak keluar, tetapi nomor Anda sudah tercatat</source>
        <translation>No paper came out, but your number is saved</translation>
    </message>
    <message id="visitor.print_again_ask">
        <source>Kertas mungkin belum keluar. Cetak lagi?</source>
        <translation>Your paper may not have come out. Print it again?</translation>
    </message>
    <message id="visitor.print_again">
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message id="visitor.not_needed">
        <source>Tidak perlu</source>
        <translation>Not needed</translation>
    </message>
    <message id="visitor.photo">
        <source>Foto kode ini dengan ponsel sebagai pengganti kertas.</source>
        <translation>Take a photo of this code instead of the paper.</translation>
    </message>
    <message id="visitor.cannot_print_paper_out">
        <source>Kertas di kios ini habis.</source>
        <translation>This kiosk is out of paper.</translation>
    </message>
    <message id="visitor.cannot_print_jam">
        <source>Kertas di kios ini tersangkut.</source>
        <translation>Paper is jammed at this kiosk.</translation>
    </message>
    <message id="visitor.cannot_print_cover">
        <source>Tutup printer di kios ini terbuka.</source>
        <translation>The printer’s cover is open at this kiosk.</translation>
    </message>
    <message id="visitor.cannot_print_other">
        <source>Printer di kios ini belum siap.</source>
        <translation>The printer of this kiosk is not ready.</translation>
    </message>
    <message id="visitor.numbers_at">
        <source>Ambil nomor di {kiosks}.</source>
        <translation>Take your number at {kiosks}.</translation>
    </message>
    <message id="visitor.numbers_at_desk">
        <source>Ambil nomor di meja informasi.</source>
        <translation>Take your number at the information desk.</translation>
    </message>
    <message id="visitor.step_camera">
        <source>Buka kamera ponsel</source>
        <translation>Open your phone camera</translation>
    </message>
    <message id="visitor.step_photo">
        <source>Foto kode di samping</source>
        <translation>Take a photo of the code</translation>
    </message>
    <message id="visitor.no_phone">
        <source>Tidak membawa ponsel?</source>
        <translation>No phone with you?</translation>
    </message>
    <message id="visitor.no_phone_detail">
        <source>Ingat nomor {number}, atau minta petugas menuliskannya.</source>
        <translation>Remember {number}, or ask our staff to write it down.</translation>
    </message>
    <message id="visitor.ahead_of_you">
        <source>{people} di depan Anda</source>
        <translation>{people} ahead of you</translation>
    </message>
    <message id="visitor.time_about">
        <source>dipanggil sekitar {time}</source>
        <translation>called about {time}</translation>
    </message>
    <message id="visitor.not_yet">
        <source>Nomor belum bisa diambil</source>
        <translation>We could not make a number yet</translation>
    </message>
    <message id="visitor.try_again">
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message id="visitor.ask_staff">
        <source>Coba lagi, atau tanya petugas di meja informasi.</source>
        <translation>Try again, or ask our staff at the information desk.</translation>
    </message>
    <message id="visitor.search_empty">
        <source>Ketik nama layanan atau surat yang dicari</source>
        <translation>Type the service or document you need</translation>
    </message>
    <message id="visitor.search_empty_detail">
        <source>Satu kata sudah cukup, misalnya “paspor” atau “pindah”.</source>
        <translation>One word is enough, such as “passport” or “moving”.</translation>
    </message>
    <message id="visitor.search_best">
        <source>Paling cocok</source>
        <translation>Best match</translation>
    </message>
    <message id="visitor.search_similar">
        <source>Layanan lain yang mirip</source>
        <translation>Similar services</translation>
    </message>
    <message id="visitor.search_steps">
        <source>{service} diurus dalam {count} langkah</source>
        <translation>{service} takes {count} steps</translation>
    </message>
    <message id="visitor.search_none">
        <source>Belum ketemu “{query}”</source>
        <translation>Nothing found for “{query}”</translation>
    </message>
    <message id="visitor.search_none_detail">
        <source>Coba kata lain, atau tanya petugas.</source>
        <translation>Try other words, or ask our staff.</translation>
    </message>
    <message id="visitor.erase">
        <source>Hapus huruf</source>
        <translation>Delete a letter</translation>
    </message>
    <message id="visitor.erase_all">
        <source>Hapus semua</source>
        <translation>Clear</translation>
    </message>
    <message id="visitor.space">
        <source>spasi</source>
        <translation>space</translation>
    </message>
    <message id="visitor.open_first">
        <source>Buka teratas</source>
        <translation>Open first</translation>
    </message>
    <message id="visitor.open_step">
        <source>Buka langkah 1</source>
        <translation>Open step 1</translation>
    </message>
    <message id="visitor.still_here">
        <source>Masih di sini?</source>
        <translation>Still here?</translation>
    </message>
    <message id="visitor.still_here_detail">
        <source>Layar kembali ke awal dalam {seconds} detik.</source>
        <translation>Back to start in {seconds} seconds.</translation>
    </message>
    <message id="visitor.continue">
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message id="visitor.list_ask">
        <source>Belum lengkap?</source>
        <translation>Not all yet?</translation>
    </message>
    <message id="visitor.list_take">
        <source>Bawa pulang daftar</source>
        <translation>Take the list</translation>
    </message>
    <message id="visitor.list_print">
        <source>Cetak daftar</source>
        <translation>Print the list</translation>
    </message>
    <message id="visitor.list_photo">
        <source>Foto kode ini: daftarnya tersimpan di ponsel, tanpa internet. Atau cetak di kertas.</source>
        <translation>Take a photo of this code: your phone keeps the list, without internet. Or print it on paper.</translation>
    </message>
    <message id="visitor.list_printing">
        <source>Daftar sedang dicetak, tunggu sebentar.</source>
        <translation>Your list is being printed, please wait.</translation>
    </message>
    <message id="visitor.list_failed">
        <source>Daftar belum bisa dicetak. Foto kode ini, atau tanya petugas.</source>
        <translation>The list could not be printed. Take a photo of this code, or ask our staff.</translation>
    </message>
    <message id="visitor.list_unseen">
        <source>Jika kertas tidak keluar, foto kode ini.</source>
        <translation>If no paper comes, take a photo of this code.</translation>
    </message>
    <message id="visitor.list_done">
        <source>Sudah ada</source>
        <translation>I have it</translation>
    </message>
    <message id="visitor.parting">
        <source>Sampai jumpa</source>
        <translation>See you soon</translation>
    </message>
    <message id="visitor.parting_detail">
        <source>Datang lagi saat semuanya lengkap, lalu ambil nomor. Satu perjalanan Anda sudah dihemat.</source>
        <translation>Come back once you have all of it, then take a number. You have saved yourself a trip.</translation>
    </message>
    <message id="visitor.row_steps">
        <source>sampai {count} langkah</source>
        <translation>up to {count} steps</translation>
    </message>
    <message id="visitor.guide_on">
        <source>Suara aktif. Sentuh sekali untuk mendengar, sentuh sekali lagi untuk memilih. Dengan tombol: panah untuk pindah, Enter untuk memilih, Escape untuk kembali.</source>
        <translation>Voice is on. Touch once to hear, touch again to choose. With keys: arrows to move, Enter to choose, Escape to go back.</translation>
    </message>
    <message id="visitor.guide_off">
        <source>Suara dimatikan.</source>
        <translation>Voice is off.</translation>
    </message>
    <message id="visitor.guide_end">
        <source>Kunjungan selesai. Terima kasih.</source>
        <translation>Your visit has ended. Thank you.</translation>
    </message>
    <message id="visitor.guide_home">
        <source>Cari layanan, atau pilih kebutuhan atau instansi.</source>
        <translation>Find a service, or choose a need or an agency.</translation>
    </message>
    <message id="visitor.guide_list">
        <source>Pilih satu layanan dari daftar ini.</source>
        <translation>Choose one service from this list.</translation>
    </message>
    <message id="visitor.guide_search">
        <source>Ketik beberapa huruf, lalu pilih dari hasilnya.</source>
        <translation>Type a few letters, then choose from the results.</translation>
    </message>
    <message id="visitor.guide_service">
        <source>Dengarkan syaratnya, atau langsung ambil nomor antrean.</source>
        <translation>Listen to what to bring, or take a queue number at once.</translation>
    </message>
    <message id="visitor.guide_ticket">
        <source>Ingat nomor Anda. Untuk mengakhiri, pilih Selesai.</source>
        <translation>Remember your number. To finish, choose Done.</translation>
    </message>
    <message id="visitor.guide_paper">
        <source>Ingat nomor Anda, atau minta petugas menuliskannya. Untuk mengakhiri, pilih Sudah difoto.</source>
        <translation>Remember your number, or ask our staff to write it down. To finish, choose Photo taken.</translation>
    </message>
    <message id="visitor.guide_again">
        <source>Pilih Cetak lagi, atau Tidak perlu.</source>
        <translation>Choose Print again, or Not needed.</translation>
    </message>
    <message id="visitor.guide_message">
        <source>Pilih Coba lagi, atau panggil petugas.</source>
        <translation>Choose Try again, or call staff.</translation>
    </message>
    <message id="visitor.guide_closed">
        <source>Syarat setiap layanan tetap bisa didengar.</source>
        <translation>You can still listen to what each service needs.</translation>
    </message>
    <message id="visitor.guide_checked">
        <source>dipilih</source>
        <translation>chosen</translation>
    </message>
    <message id="visitor.guide_unchecked">
        <source>belum dipilih</source>
        <translation>not chosen</translation>
    </message>
    <message id="visitor.guide_disabled">
        <source>belum bisa dipakai</source>
        <translation>not available now</translation>
    </message>
    <message id="visitor.guide_found">
        <source>{count} layanan ditemukan.</source>
        <translation>{count} services found.</translation>
    </message>
    <message id="visitor.guide_survey">
        <source>Pilih salah satu dari empat penilaian.</source>
        <translation>Choose one of the four ratings.</translation>
    </message>
    <message id="visitor.guide_survey_ticket">
        <source>Ketik nomor Anda, lalu pilih tombol terakhir papan ketik.</source>
        <translation>Type your number, then choose the last key of the keyboard.</translation>
    </message>
    <message id="visitor.guide_survey_detail">
        <source>Jawab yang Anda mau saja, lalu lanjutkan.</source>
        <translation>Answer only what you like, then go on.</translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message id="ticket.reserve">
        <source>NOMOR CADANGAN</source>
        <translation>RESERVE NUMBER</translation>
    </message>
    <message id="ticket.reserve_how">
        <source>Panggilan bisa lebih lama. Bila lama tidak dipanggil, tunjukkan kode ini di loket.</source>
        <translation>Calling may take longer. If you wait long, show this code at the counter.</translation>
    </message>
    <message id="ticket.reserve_taken">
        <source>Diambil pukul</source>
        <translation>Taken at</translation>
    </message>
    <message id="ticket.heading">
        <source>Nomor antrean Anda</source>
        <translation>Your queue number</translation>
    </message>
    <message id="ticket.counter">
        <source>Loket {counters}</source>
        <translation>Counter {counters}</translation>
    </message>
    <message id="ticket.step">
        <source>Langkah {step} dari {count}</source>
        <translation>Step {step} of {count}</translation>
    </message>
    <message id="ticket.step_place">
        <source>Loket {counters}, {agency}</source>
        <translation>Counter {counters}, {agency}</translation>
    </message>
    <message id="ticket.same_number">
        <source>Nomor yang sama, tunggu dipanggil lagi.</source>
        <translation>The same number, wait to be called again.</translation>
    </message>
    <message id="ticket.ahead">
        <source>Di depan Anda</source>
        <translation>Ahead of you</translation>
    </message>
    <message id="ticket.person">
        <source>{count} orang</source>
        <translation>{count} person</translation>
    </message>
    <message id="ticket.people">
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message id="ticket.nobody">
        <source>Belum ada</source>
        <translation>No one yet</translation>
    </message>
    <message id="ticket.called">
        <source>Dipanggil sekitar</source>
        <translation>Called at about</translation>
    </message>
    <message id="ticket.go">
        <source>Langsung ke loket</source>
        <translation>Go straight to the counter</translation>
    </message>
    <message id="ticket.no_queue">
        <source>Tidak ada antrean di depan Anda</source>
        <translation>No one is ahead of you</translation>
    </message>
    <message id="ticket.served_today">
        <source>Dilayani hari ini</source>
        <translation>Served today</translation>
    </message>
    <message id="ticket.not_sure">
        <source>Belum tentu terlayani hari ini. Tanya petugas sebelum pulang.</source>
        <translation>You may not be served today. Ask our staff before you leave.</translation>
    </message>
    <message id="ticket.prepare">
        <source>Siapkan:</source>
        <translation>Have these ready:</translation>
    </message>
    <message id="ticket.more_code">
        <source>+ {count} lagi, lihat kode</source>
        <translation>+ {count} more, see the code</translation>
    </message>
    <message id="ticket.more_staff">
        <source>+ {count} lagi, tanya petugas</source>
        <translation>+ {count} more, ask our staff</translation>
    </message>
    <message id="ticket.phone">
        <source>Pantau dari ponsel</source>
        <translation>Follow on your phone</translation>
    </message>
    <message id="ticket.phone_how">
        <source>Pindai kode ini. Halaman memberi tahu saat giliran dekat.</source>
        <translation>Scan this code. The page tells you when your turn is near.</translation>
    </message>
    <message id="ticket.code">
        <source>Bawa tiket ini</source>
        <translation>Keep this ticket</translation>
    </message>
    <message id="ticket.code_how">
        <source>Tunjukkan kode ini di loket saat nomor Anda dipanggil.</source>
        <translation>Show this code at the counter when your number is called.</translation>
    </message>
    <message id="ticket.missed">
        <source>Terlewat panggilan?</source>
        <translation>Missed your call?</translation>
    </message>
    <message id="ticket.missed_how">
        <source>Lapor ke loket, nomor tetap berlaku hari ini.</source>
        <translation>Tell the counter. Your number stays valid today.</translation>
    </message>
    <message id="ticket.printed">
        <source>{time} {zone} – {station}</source>
        <translation>{time} {zone} – {station}</translation>
    </message>
    <message id="ticket.priority">
        <source>PRIORITAS – {who}</source>
        <translation>PRIORITY – {who}</translation>
    </message>
    <message id="ticket.elderly">
        <source>LANSIA</source>
        <translation>ELDERLY</translation>
    </message>
    <message id="ticket.disability">
        <source>DISABILITAS</source>
        <translation>DISABILITY</translation>
    </message>
    <message id="ticket.pregnant">
        <source>IBU HAMIL</source>
        <translation>PREGNANT</translation>
    </message>
    <message id="ticket.infant">
        <source>BAWA BALITA</source>
        <translation>WITH INFANT</translation>
    </message>
    <message id="ticket.rehearsal">
        <source>LATIHAN, bukan antrean sungguhan</source>
        <translation>REHEARSAL, not a real queue</translation>
    </message>
    <message id="ticket.copy">
        <source>SALINAN {copy}, nomor yang sama</source>
        <translation>COPY {copy}, the same number</translation>
    </message>
    <message id="ticket.reason_paper_out">
        <source>Kertas habis. Isi kertas lalu cetak ulang.</source>
        <translation>Out of paper. Put paper in and print again.</translation>
    </message>
    <message id="ticket.reason_cover">
        <source>Tutup printer terbuka. Tutup rapat, lalu cetak ulang.</source>
        <translation>The printer's cover is open. Close it, then print again.</translation>
    </message>
    <message id="ticket.reason_jam">
        <source>Kertas atau pisau printer macet. Keluarkan kertasnya, lalu cetak ulang.</source>
        <translation>Paper or knife of the printer is jammed. Take the paper out, then print again.</translation>
    </message>
    <message id="ticket.reason_offline">
        <source>Printer tidak menjawab. Periksa listrik dan kabelnya, lalu cetak ulang.</source>
        <translation>The printer does not answer. Check its power and cable, then print again.</translation>
    </message>
    <message id="ticket.reason_stopped">
        <source>Printer sedang dihentikan. Jalankan lagi, lalu cetak ulang.</source>
        <translation>The printer was stopped. Start it again, then print again.</translation>
    </message>
    <message id="ticket.reason_setup">
        <source>Printer tidak cocok dengan berkas stasiun. Periksa alamat, kertas dan modelnya.</source>
        <translation>The printer is not as the station file says. Check its address, paper and model.</translation>
    </message>
    <message id="ticket.reason_unseen">
        <source>Sudah diserahkan ke antrean cetak komputer, yang tidak memberi kabar. Lihat apakah kertasnya keluar.</source>
        <translation>Handed to the computer's print queue, which says no more. Look whether the paper came out.</translation>
    </message>
    <message id="ticket.reason_folder">
        <source>Folder tiket tidak bisa ditulis. Periksa hak tulisnya.</source>
        <translation>The folder for tickets cannot be written. Check its rights.</translation>
    </message>
    <message id="ticket.reason_full">
        <source>Tempat simpan penuh. Kosongkan sebagian lalu cetak ulang.</source>
        <translation>The disk is full. Make room and print again.</translation>
    </message>
    <message id="ticket.reason_late">
        <source>Tidak dicetak karena terlambat, pengunjung sudah pergi.</source>
        <translation>Not printed because it was late, the visitor has left.</translation>
    </message>
    <message id="ticket.reason_doubt">
        <source>Mungkin sudah tercetak, mungkin belum. Tanyakan pengunjung, lalu cetak ulang bila perlu.</source>
        <translation>It may have been printed or not. Ask the visitor, and print again if needed.</translation>
    </message>
    <message id="ticket.reason_broken">
        <source>Tiket belum bisa dicetak. Cetak ulang, atau tulis nomornya.</source>
        <translation>The ticket could not be printed yet. Print again, or write the number down.</translation>
    </message>
    <message id="ticket.come_again">
        <source>Datang lagi {day}. Anda dilayani lebih dulu.</source>
        <translation>Come again on {day}. You will be served first.</translation>
    </message>
    <message id="ticket.come">
        <source>Datang lagi</source>
        <translation>Come again</translation>
    </message>
    <message id="ticket.come_from">
        <source>Mulai pukul</source>
        <translation>From</translation>
    </message>
    <message id="ticket.slip">
        <source>Bawa kertas ini</source>
        <translation>Bring this slip</translation>
    </message>
    <message id="ticket.slip_how">
        <source>Tunjukkan kode ini ke petugas. Anda mendapat nomor baru di urutan terdepan.</source>
        <translation>Show this code to our staff. You get a new number at the front of the line.</translation>
    </message>
    <message id="ticket.slip_missed">
        <source>Tidak bisa datang hari itu?</source>
        <translation>Cannot come that day?</translation>
    </message>
    <message id="ticket.slip_until">
        <source>Kertas ini berlaku sampai {day}.</source>
        <translation>This slip is valid until {day}.</translation>
    </message>
    <message id="ticket.bring">
        <source>Yang perlu dibawa</source>
        <translation>What to bring</translation>
    </message>
    <message id="ticket.bring_note">
        <source>Ini daftar syarat, bukan nomor antrean. Ambil nomor saat semuanya lengkap.</source>
        <translation>This is a list of what to bring, not a place in the queue. Take a number once you have all of it.</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message id="staff.calling">
        <source>Petugas sedang dipanggil…</source>
        <translation>Calling our staff…</translation>
    </message>
    <message id="staff.coming">
        <source>Petugas menuju ke sini</source>
        <translation>Staff are on their way</translation>
    </message>
    <message id="staff.coming_detail">
        <source>Tunggu sebentar.</source>
        <translation>Please wait.</translation>
    </message>
    <message id="staff.away">
        <source>Petugas sedang melayani</source>
        <translation>Staff are busy</translation>
    </message>
    <message id="staff.away_detail">
        <source>Silakan ke meja informasi.</source>
        <translation>Please go to the information desk.</translation>
    </message>
    <message id="staff.unreached">
        <source>Petugas belum bisa dipanggil dari sini</source>
        <translation>Staff cannot be called from here now</translation>
    </message>
    <message id="staff.close">
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message id="staff.own">
        <source>Saya petugas</source>
        <translation>I am staff</translation>
    </message>
    <message id="staff.pad">
        <source>Kode petugas</source>
        <translation>Staff code</translation>
    </message>
    <message id="staff.typed">
        <source>{count} dari {length} angka</source>
        <translation>{count} of {length} digits</translation>
    </message>
    <message id="staff.erase">
        <source>Hapus angka</source>
        <translation>Delete a digit</translation>
    </message>
    <message id="staff.wrong">
        <source>Kodenya lain. Coba lagi.</source>
        <translation>That is another code. Try again.</translation>
    </message>
    <message id="staff.locked">
        <source>Kodenya lain. Coba lagi dalam {wait}.</source>
        <translation>That is another code. Try again in {wait}.</translation>
    </message>
    <message id="staff.seconds">
        <source>{count} detik</source>
        <translation>{count} seconds</translation>
    </message>
    <message id="staff.minutes">
        <source>{count} menit</source>
        <translation>{count} minutes</translation>
    </message>
    <message id="staff.no_code">
        <source>Kode petugas belum dibuat</source>
        <translation>There is no staff code yet</translation>
    </message>
    <message id="staff.no_code_detail">
        <source>Buat kodenya di mesin pengelola dengan perintah mpp-kiosk site staff-code.</source>
        <translation>Make one on the administrators’ machine with the command mpp-kiosk site staff-code.</translation>
    </message>
    <message id="staff.checking">
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message id="staff.menu">
        <source>Menu petugas {station}</source>
        <translation>Staff menu of {station}</translation>
    </message>
    <message id="staff.volume">
        <source>Suara {percent}%</source>
        <translation>Volume {percent}%</translation>
    </message>
    <message id="staff.louder">
        <source>Lebih keras</source>
        <translation>Louder</translation>
    </message>
    <message id="staff.softer">
        <source>Lebih pelan</source>
        <translation>Softer</translation>
    </message>
    <message id="staff.test_print">
        <source>Cetak halaman uji</source>
        <translation>Print the test page</translation>
    </message>
    <message id="staff.paper_changed">
        <source>Kertas sudah diganti</source>
        <translation>Paper was changed</translation>
    </message>
    <message id="staff.restart">
        <source>Mulai ulang program kios</source>
        <translation>Restart the kiosk program</translation>
    </message>
    <message id="staff.shut">
        <source>Tutup kios ini hari ini</source>
        <translation>Close this kiosk for today</translation>
    </message>
    <message id="staff.reopen">
        <source>Buka lagi kios ini</source>
        <translation>Reopen this kiosk</translation>
    </message>
    <message id="staff.leave">
        <source>Keluar dari menu</source>
        <translation>Leave the menu</translation>
    </message>
    <message id="staff.printed">
        <source>Halaman uji tercetak.</source>
        <translation>The test page was printed.</translation>
    </message>
    <message id="staff.print_unknown">
        <source>Halaman uji dikirim. Lihat apakah kertasnya keluar.</source>
        <translation>The test page was sent. See whether the paper came out.</translation>
    </message>
    <message id="staff.print_failed">
        <source>Halaman uji belum tercetak: {reason}</source>
        <translation>The test page was not printed: {reason}</translation>
    </message>
    <message id="staff.no_printer">
        <source>Kios ini tidak punya printer.</source>
        <translation>This kiosk has no printer.</translation>
    </message>
    <message id="staff.paper_noted">
        <source>Gulungan baru dicatat. Panjangnya bisa diisi di mesin pengelola, halaman Perangkat.</source>
        <translation>The new roll is noted. Its length can be entered on the administrators’ machine, page Devices.</translation>
    </message>
    <message id="staff.shut_done">
        <source>Kios ini tutup sampai hari layanan berikutnya, atau sampai dibuka lagi di menu ini.</source>
        <translation>This kiosk is closed until the next business day, or until it is reopened in this menu.</translation>
    </message>
    <message id="staff.reopen_done">
        <source>Kios ini memberi nomor lagi.</source>
        <translation>This kiosk gives numbers again.</translation>
    </message>
    <message id="staff.restarting">
        <source>Program kios dimulai ulang.</source>
        <translation>The kiosk program restarts.</translation>
    </message>
    <message id="staff.shut_title">
        <source>Kios ini tutup hari ini</source>
        <translation>This kiosk is closed today</translation>
    </message>
    <message id="staff.shut_go">
        <source>Ambil nomor di {kiosks}.</source>
        <translation>Take your number at {kiosks}.</translation>
    </message>
    <message id="staff.shut_desk">
        <source>Ambil nomor di meja informasi.</source>
        <translation>Take your number at the information desk.</translation>
    </message>
</context>
<context>
    <name>stranded</name>
    <message id="stranded.many">
        <source>{n} orang masih menunggu, dan tidak ada loket lain untuk mereka. Apa yang dilakukan?</source>
        <translation>{n} people still wait, and no other counter is there for them. What becomes of them?</translation>
    </message>
    <message id="stranded.one">
        <source>{n} orang masih menunggu, dan tidak ada loket lain untuknya. Apa yang dilakukan?</source>
        <translation>{n} person still waits, and no other counter is there for them. What becomes of them?</translation>
    </message>
    <message id="stranded.list">
        <source>Yang masih menunggu</source>
        <translation>Those who still wait</translation>
    </message>
    <message id="stranded.minutes">
        <source>{n} mnt</source>
        <translation>{n} min</translation>
    </message>
    <message id="stranded.move">
        <source>Pindahkan ke…</source>
        <translation>Move to…</translation>
    </message>
    <message id="stranded.goal">
        <source>Loket {n}, {agency}</source>
        <translation>Counter {n}, {agency}</translation>
    </message>
    <message id="stranded.tomorrow">
        <source>Janjikan besok lebih dulu</source>
        <translation>Promise tomorrow first</translation>
    </message>
    <message id="stranded.why">
        <source>Catat alasan…</source>
        <translation>Record why…</translation>
    </message>
    <message id="stranded.left">
        <source>Sudah meninggalkan tempat</source>
        <translation>They have left</translation>
    </message>
    <message id="stranded.agreed">
        <source>Setuju datang hari lain</source>
        <translation>They agreed to come another day</translation>
    </message>
    <message id="stranded.other">
        <source>Alasan lain…</source>
        <translation>Another reason…</translation>
    </message>
    <message id="stranded.note">
        <source>Alasannya, tanpa data pribadi</source>
        <translation>The reason, without personal data</translation>
    </message>
    <message id="stranded.save">
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message id="stranded.cancel">
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message id="stranded.moved">
        <source>{n} nomor dipindahkan.</source>
        <translation>{n} numbers were moved.</translation>
    </message>
    <message id="stranded.promised">
        <source>{n} nomor dijanjikan lebih dulu. Kertas janjinya keluar di kios tempat nomor diambil.</source>
        <translation>{n} numbers were promised to come first. Their slips come out of the kiosk where they were taken.</translation>
    </message>
    <message id="stranded.gone">
        <source>Alasan untuk {n} nomor dicatat.</source>
        <translation>The reason for {n} numbers is on record.</translation>
    </message>
    <message id="stranded.none">
        <source>Sekarang tidak ada yang tertinggal. Tutup lagi.</source>
        <translation>Nobody would be left now. Close again.</translation>
    </message>
    <message id="stranded.late_many">
        <source>Tanpa loket ini, {n} orang kemungkinan tidak terlayani hari ini. Apa yang dilakukan?</source>
        <translation>Without this counter {n} people will probably not be served today. What becomes of them?</translation>
    </message>
    <message id="stranded.late_one">
        <source>Tanpa loket ini, {n} orang kemungkinan tidak terlayani hari ini. Apa yang dilakukan?</source>
        <translation>Without this counter {n} person will probably not be served today. What becomes of them?</translation>
    </message>
    <message id="stranded.stay">
        <source>Biarkan tetap menunggu, lalu tutup</source>
        <translation>Let them wait on, and close</translation>
    </message>
    <message id="stranded.stayed">
        <source>{n} nomor tetap menunggu.</source>
        <translation>{n} numbers wait on.</translation>
    </message>
</context>
<context>
    <name>survey</name>
    <message id="survey.face_1">
        <source>Tidak puas</source>
        <translation>Not satisfied</translation>
    </message>
    <message id="survey.face_2">
        <source>Kurang puas</source>
        <translation>Less satisfied</translation>
    </message>
    <message id="survey.face_3">
        <source>Puas</source>
        <translation>Satisfied</translation>
    </message>
    <message id="survey.face_4">
        <source>Sangat puas</source>
        <translation>Very satisfied</translation>
    </message>
    <message id="survey.part_1">
        <source>Sebelum dilayani</source>
        <translation>Before you were served</translation>
    </message>
    <message id="survey.part_2">
        <source>Saat dilayani</source>
        <translation>While you were served</translation>
    </message>
    <message id="survey.part_3">
        <source>Petugas &amp; tempat</source>
        <translation>Staff &amp; place</translation>
    </message>
    <message id="survey.tab_1">
        <source>1. Sebelum</source>
        <translation>1. Before</translation>
    </message>
    <message id="survey.tab_2">
        <source>2. Saat dilayani</source>
        <translation>2. While served</translation>
    </message>
    <message id="survey.tab_3">
        <source>3. Petugas &amp; tempat</source>
        <translation>3. Staff &amp; place</translation>
    </message>
    <message id="survey.next">
        <source>Lanjut ke {page} dari {pages}</source>
        <translation>Go to {page} of {pages}</translation>
    </message>
    <message id="survey.end">
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message id="survey.answers">
        <source>{count} jawaban</source>
        <translation>{count} answers</translation>
    </message>
    <message id="survey.few">
        <source>IKM: belum cukup jawaban (kurang dari {least} di salah satu unsur).</source>
        <translation>IKM: not enough answers yet (fewer than {least} for one of the elements).</translation>
    </message>
    <message id="survey.u1">
        <source>Apakah syaratnya mudah dipenuhi?</source>
        <translation>Were the papers easy to get together?</translation>
    </message>
    <message id="survey.u1_1">
        <source>Sulit</source>
        <translation>Hard</translation>
    </message>
    <message id="survey.u1_2">
        <source>Agak sulit</source>
        <translation>Rather hard</translation>
    </message>
    <message id="survey.u1_3">
        <source>Mudah</source>
        <translation>Easy</translation>
    </message>
    <message id="survey.u1_4">
        <source>Sangat mudah</source>
        <translation>Very easy</translation>
    </message>
    <message id="survey.u2">
        <source>Apakah langkah-langkahnya mudah diikuti?</source>
        <translation>Were the steps easy to follow?</translation>
    </message>
    <message id="survey.u2_1">
        <source>Sulit</source>
        <translation>Hard</translation>
    </message>
    <message id="survey.u2_2">
        <source>Agak sulit</source>
        <translation>Rather hard</translation>
    </message>
    <message id="survey.u2_3">
        <source>Mudah</source>
        <translation>Easy</translation>
    </message>
    <message id="survey.u2_4">
        <source>Sangat mudah</source>
        <translation>Very easy</translation>
    </message>
    <message id="survey.u3">
        <source>Apakah waktu pelayanannya cepat?</source>
        <translation>Was the service quick?</translation>
    </message>
    <message id="survey.u3_1">
        <source>Lambat</source>
        <translation>Slow</translation>
    </message>
    <message id="survey.u3_2">
        <source>Agak lambat</source>
        <translation>Rather slow</translation>
    </message>
    <message id="survey.u3_3">
        <source>Cepat</source>
        <translation>Quick</translation>
    </message>
    <message id="survey.u3_4">
        <source>Sangat cepat</source>
        <translation>Very quick</translation>
    </message>
    <message id="survey.u4">
        <source>Apakah biayanya wajar?</source>
        <translation>Was the fee fair?</translation>
    </message>
    <message id="survey.u4_1">
        <source>Sangat mahal</source>
        <translation>Very high</translation>
    </message>
    <message id="survey.u4_2">
        <source>Agak mahal</source>
        <translation>Rather high</translation>
    </message>
    <message id="survey.u4_3">
        <source>Wajar</source>
        <translation>Fair</translation>
    </message>
    <message id="survey.u4_4">
        <source>Gratis</source>
        <translation>Free</translation>
    </message>
    <message id="survey.u5">
        <source>Apakah hasilnya sesuai yang dijanjikan?</source>
        <translation>Did you get what was promised?</translation>
    </message>
    <message id="survey.u5_1">
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message id="survey.u5_2">
        <source>Kurang</source>
        <translation>Not quite</translation>
    </message>
    <message id="survey.u5_3">
        <source>Sesuai</source>
        <translation>Yes</translation>
    </message>
    <message id="survey.u5_4">
        <source>Sangat sesuai</source>
        <translation>Fully</translation>
    </message>
    <message id="survey.u6">
        <source>Apakah petugas paham pekerjaannya?</source>
        <translation>Did staff know their work?</translation>
    </message>
    <message id="survey.u6_1">
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message id="survey.u6_2">
        <source>Kurang</source>
        <translation>Not quite</translation>
    </message>
    <message id="survey.u6_3">
        <source>Paham</source>
        <translation>Yes</translation>
    </message>
    <message id="survey.u6_4">
        <source>Sangat paham</source>
        <translation>Very well</translation>
    </message>
    <message id="survey.u7">
        <source>Apakah petugas ramah dan sopan?</source>
        <translation>Were staff friendly and polite?</translation>
    </message>
    <message id="survey.u7_1">
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message id="survey.u7_2">
        <source>Kurang</source>
        <translation>Not quite</translation>
    </message>
    <message id="survey.u7_3">
        <source>Ramah</source>
        <translation>Yes</translation>
    </message>
    <message id="survey.u7_4">
        <source>Sangat ramah</source>
        <translation>Very</translation>
    </message>
    <message id="survey.u8">
        <source>Apakah mudah menyampaikan keluhan atau saran?</source>
        <translation>Was it easy to complain or suggest something?</translation>
    </message>
    <message id="survey.u8_1">
        <source>Sulit</source>
        <translation>Hard</translation>
    </message>
    <message id="survey.u8_2">
        <source>Agak sulit</source>
        <translation>Rather hard</translation>
    </message>
    <message id="survey.u8_3">
        <source>Mudah</source>
        <translation>Easy</translation>
    </message>
    <message id="survey.u8_4">
        <source>Sangat mudah</source>
        <translation>Very easy</translation>
    </message>
    <message id="survey.u9">
        <source>Apakah tempatnya nyaman?</source>
        <translation>Was the place comfortable?</translation>
    </message>
    <message id="survey.u9_1">
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message id="survey.u9_2">
        <source>Kurang</source>
        <translation>Not quite</translation>
    </message>
    <message id="survey.u9_3">
        <source>Nyaman</source>
        <translation>Yes</translation>
    </message>
    <message id="survey.u9_4">
        <source>Sangat nyaman</source>
        <translation>Very</translation>
    </message>
</context>
<context>
    <name>voice</name>
    <message id="voice.call">
        <source>Nomor antrean, {number}. {agency}. Silakan ke loket {counter}.</source>
        <translation>Number {number}. {agency}. Please go to counter {counter}.</translation>
    </message>
    <message id="voice.again">
        <source>Panggilan ulang.</source>
        <translation>Calling again.</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message id="waiting.title">
        <source>Menghubungi pusat antrean</source>
        <translation>Reaching the queue</translation>
    </message>
    <message id="waiting.text">
        <source>Belum terhubung sejak pukul {time}. Layar ini terbuka sendiri begitu terhubung. Bila lebih dari 5 menit, panggil petugas.</source>
        <translation>Not connected since {time}. This screen opens by itself once connected. If it takes more than 5 minutes, please call staff.</translation>
    </message>
</context>
</TS>
