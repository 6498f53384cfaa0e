<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="id">
<context>
    <name>admin</name>
    <message id="admin.role">
        <source>Pengelola</source>
    </message>
    <message id="admin.window">
        <source>Pengelola – {site}</source>
    </message>
    <message id="admin.rehearsal">
        <source>LATIHAN</source>
    </message>
    <message id="admin.page_catalogue">
        <source>Katalog layanan</source>
    </message>
    <message id="admin.page_queue">
        <source>Antrean</source>
    </message>
    <message id="admin.language_id">
        <source>Indonesia</source>
    </message>
    <message id="admin.language_en">
        <source>English</source>
    </message>
    <message id="admin.loading">
        <source>Sebentar…</source>
    </message>
    <message id="admin.size">
        <source>{services} layanan dari {agencies} instansi</source>
    </message>
    <message id="admin.sample">
        <source>Daftar contoh, belum disahkan instansi</source>
    </message>
    <message id="admin.basis_count">
        <source>{confirmed} terkonfirmasi sumber publik, {typical} umum di kantor sejenis</source>
    </message>
    <message id="admin.search">
        <source>Cari nama, kode, atau kata warga</source>
    </message>
    <message id="admin.search_key">
        <source>Ctrl+F</source>
    </message>
    <message id="admin.filter_agency">
        <source>Instansi:</source>
    </message>
    <message id="admin.filter_status">
        <source>Status:</source>
    </message>
    <message id="admin.filter_all">
        <source>Semua</source>
    </message>
    <message id="admin.status_on">
        <source>Tayang</source>
    </message>
    <message id="admin.status_off">
        <source>Dijeda</source>
    </message>
    <message id="admin.column_code">
        <source>Kode</source>
    </message>
    <message id="admin.column_name">
        <source>Nama layanan</source>
    </message>
    <message id="admin.column_agency">
        <source>Instansi</source>
    </message>
    <message id="admin.column_counters">
        <source>Loket</source>
    </message>
    <message id="admin.column_minutes">
        <source>Standar</source>
    </message>
    <message id="admin.column_fee">
        <source>Biaya</source>
    </message>
    <message id="admin.column_basis">
        <source>Dasar</source>
    </message>
    <message id="admin.column_status">
        <source>Status</source>
    </message>
    <message id="admin.minutes">
        <source>{n} mnt</source>
    </message>
    <message id="admin.free">
        <source>Gratis</source>
    </message>
    <message id="admin.varies">
        <source>Beragam</source>
    </message>
    <message id="admin.confirmed">
        <source>Terkonfirmasi</source>
    </message>
    <message id="admin.typical">
        <source>Umum</source>
    </message>
    <message id="admin.confirmed_long">
        <source>Terkonfirmasi: sumber publik menyebut layanan ini di mal ini</source>
    </message>
    <message id="admin.typical_long">
        <source>Umum di kantor sejenis, belum terkonfirmasi di mal ini</source>
    </message>
    <message id="admin.rows_all">
        <source>{n} layanan</source>
    </message>
    <message id="admin.rows_some">
        <source>{n} dari {all} layanan</source>
    </message>
    <message id="admin.off_count">
        <source>{n} dijeda</source>
    </message>
    <message id="admin.switch_hint">
        <source>Tombol spasi menayangkan atau menjeda layanan yang dipilih</source>
    </message>
    <message id="admin.none">
        <source>Tidak ada layanan yang cocok</source>
    </message>
    <message id="admin.clear_search">
        <source>Kosongkan pencarian</source>
    </message>
    <message id="admin.clear">
        <source>Hapus saringan</source>
    </message>
    <message id="admin.close_panel">
        <source>Tutup rincian</source>
    </message>
    <message id="admin.name_id">
        <source>Nama (Indonesia)</source>
    </message>
    <message id="admin.name_en">
        <source>Nama (English)</source>
    </message>
    <message id="admin.requirements">
        <source>Syarat ({n})</source>
    </message>
    <message id="admin.no_requirements">
        <source>Tidak perlu membawa apa-apa</source>
    </message>
    <message id="admin.fee_note">
        <source>Keterangan biaya</source>
    </message>
    <message id="admin.completion">
        <source>Selesai dalam</source>
    </message>
    <message id="admin.legal">
        <source>Dasar hukum</source>
    </message>
    <message id="admin.keywords">
        <source>Kata yang dipakai warga</source>
    </message>
    <message id="admin.keywords_hint">
        <source>untuk pencarian kios</source>
    </message>
    <message id="admin.unknown">
        <source>belum diketahui</source>
    </message>
    <message id="admin.switch">
        <source>Bisa diambil nomornya di kios</source>
    </message>
    <message id="admin.switched_off">
        <source>{name} dijeda. Kios tidak lagi memberi nomor untuknya.</source>
    </message>
    <message id="admin.switched_on">
        <source>{name} tayang lagi di kios.</source>
    </message>
    <message id="admin.lost">
        <source>Sambungan terputus. Yang tampak di sini dari pukul {time}. Mencoba lagi…</source>
    </message>
    <message id="admin.lost_first">
        <source>Sambungan terputus. Mencoba lagi…</source>
    </message>
    <message id="admin.unexpected">
        <source>Ada kendala pada program, sudah dicatat ({code}). Coba lagi, atau hubungi teknisi.</source>
    </message>
    <message id="admin.live">
        <source>{day}, {time}. Langsung</source>
    </message>
    <message id="admin.waiting">
        <source>Sedang menunggu</source>
    </message>
    <message id="admin.serving">
        <source>Sedang dilayani</source>
    </message>
    <message id="admin.counters_open">
        <source>Loket buka</source>
    </message>
    <message id="admin.services_off">
        <source>Layanan dijeda</source>
    </message>
    <message id="admin.people">
        <source>orang</source>
    </message>
    <message id="admin.person">
        <source>orang</source>
    </message>
    <message id="admin.of_counters">
        <source>dari {n} loket</source>
    </message>
    <message id="admin.of_services">
        <source>dari {n} layanan</source>
    </message>
    <message id="admin.by_agency">
        <source>Antrean per instansi</source>
    </message>
    <message id="admin.longest_first">
        <source>urut dari yang paling banyak menunggu</source>
    </message>
    <message id="admin.head_people">
        <source>orang</source>
    </message>
    <message id="admin.head_serving">
        <source>dilayani</source>
    </message>
    <message id="admin.head_counters">
        <source>loket buka</source>
    </message>
    <message id="admin.head_estimate">
        <source>perkiraan</source>
    </message>
    <message id="admin.no_counter">
        <source>loket tutup</source>
    </message>
    <message id="admin.agency_off">
        <source>layanan dijeda</source>
    </message>
    <message id="admin.door_open">
        <source>Kios memberi nomor</source>
    </message>
    <message id="admin.door_close">
        <source>Tutup lebih awal</source>
    </message>
    <message id="admin.door_close_hint">
        <source>Kios tidak lagi memberi nomor sampai hari ini berakhir. Loket yang buka boleh terus melayani.</source>
    </message>
    <message id="admin.door_reopen">
        <source>Buka lagi</source>
    </message>
    <message id="admin.door_reopen_hint">
        <source>Kios memberi nomor lagi menurut jam layanan.</source>
    </message>
    <message id="admin.door_closed_now">
        <source>Instansi ini tutup untuk hari ini.</source>
    </message>
    <message id="admin.door_open_now">
        <source>Instansi ini buka lagi.</source>
    </message>
    <message id="admin.door_stranded">
        <source>{name} belum bisa tutup</source>
    </message>
    <message id="admin.door_hint">
        <source>Klik sebuah instansi untuk menutupnya lebih awal</source>
    </message>
    <message id="admin.date_doubted">
        <source>Tanggal komputer ini perlu dipastikan: {day}. Nomor belum dibagikan.</source>
    </message>
    <message id="admin.confirm_date">
        <source>Pastikan tanggal</source>
    </message>
    <message id="admin.date_question">
        <source>Benarkah hari ini {day}?</source>
    </message>
    <message id="admin.date_right">
        <source>Ya, benar</source>
    </message>
    <message id="admin.date_wrong">
        <source>Bukan</source>
    </message>
    <message id="admin.emergency_button">
        <source>Nomor darurat</source>
    </message>
    <message id="admin.emergency_title">
        <source>Nomor hari tanpa listrik</source>
    </message>
    <message id="admin.emergency_explain">
        <source>Pilah potongan per loket dan layanan. Atur pilihan di bawah, lalu pindai satu per satu. Loket dan jam boleh kosong.</source>
    </message>
    <message id="admin.emergency_day">
        <source>Hari:</source>
    </message>
    <message id="admin.emergency_outcome">
        <source>Hasil:</source>
    </message>
    <message id="admin.emergency_service">
        <source>Layanan:</source>
    </message>
    <message id="admin.emergency_any_service">
        <source>Pertama di instansinya</source>
    </message>
    <message id="admin.emergency_served">
        <source>Dilayani</source>
    </message>
    <message id="admin.emergency_no_show">
        <source>Tidak datang</source>
    </message>
    <message id="admin.emergency_counter">
        <source>Loket</source>
    </message>
    <message id="admin.emergency_finished">
        <source>Jam selesai</source>
    </message>
    <message id="admin.emergency_scan">
        <source>Pindai kode di potongan</source>
    </message>
    <message id="admin.emergency_enter">
        <source>Catat</source>
    </message>
    <message id="admin.emergency_counted">
        <source>{n} tercatat</source>
    </message>
    <message id="admin.emergency_entered">
        <source>{number} tercatat: {outcome}</source>
    </message>
    <message id="admin.emergency_known">
        <source>{number} sudah tercatat: {outcome}</source>
    </message>
    <message id="admin.missed">
        <source>Dicari di kios tanpa hasil</source>
    </message>
    <message id="admin.missed_row">
        <source>{words}, {n} kali</source>
    </message>
</context>
<context>
    <name>counter</name>
    <message id="counter.counter">
        <source>Loket {n}</source>
    </message>
    <message id="counter.rehearsal">
        <source>LATIHAN</source>
    </message>
    <message id="counter.state_open">
        <source>Buka</source>
    </message>
    <message id="counter.state_paused">
        <source>Istirahat</source>
    </message>
    <message id="counter.state_closed">
        <source>Tutup</source>
    </message>
    <message id="counter.collapse">
        <source>Ciutkan jendela</source>
    </message>
    <message id="counter.expand">
        <source>Perbesar jendela</source>
    </message>
    <message id="counter.menu">
        <source>Menu</source>
    </message>
    <message id="counter.menu_close">
        <source>Tutup loket</source>
    </message>
    <message id="counter.stranded_title">
        <source>Loket {n} belum bisa tutup</source>
    </message>
    <message id="counter.late_title">
        <source>Tutup Loket {n}?</source>
    </message>
    <message id="counter.menu_reprint">
        <source>Cetak ulang nomor…</source>
    </message>
    <message id="counter.menu_away">
        <source>Tidak ada yang bisa ke {station}</source>
    </message>
    <message id="counter.menu_language">
        <source>English</source>
    </message>
    <message id="counter.menu_quit">
        <source>Keluar</source>
    </message>
    <message id="counter.loading">
        <source>Sebentar…</source>
    </message>
    <message id="counter.serving">
        <source>Sedang dilayani</source>
    </message>
    <message id="counter.called">
        <source>Dipanggil</source>
    </message>
    <message id="counter.called_again">
        <source>Dipanggil {n} kali</source>
    </message>
    <message id="counter.idle">
        <source>Menunggu</source>
    </message>
    <message id="counter.idle_people">
        <source>orang</source>
    </message>
    <message id="counter.idle_person">
        <source>orang</source>
    </message>
    <message id="counter.idle_next">
        <source>Berikutnya {number}, {service}</source>
    </message>
    <message id="counter.paused">
        <source>Istirahat, menunggu</source>
    </message>
    <message id="counter.paused_until">
        <source>Istirahat sampai</source>
    </message>
    <message id="counter.closed_hint">
        <source>Buka loket untuk mulai memanggil</source>
    </message>
    <message id="counter.standard">
        <source>standar</source>
    </message>
    <message id="counter.near_standard">
        <source>mendekati standar</source>
    </message>
    <message id="counter.over_standard">
        <source>lewat standar</source>
    </message>
    <message id="counter.since_call">
        <source>sejak dipanggil</source>
    </message>
    <message id="counter.requirements">
        <source>Syarat</source>
    </message>
    <message id="counter.no_requirements">
        <source>Tidak perlu membawa apa-apa</source>
    </message>
    <message id="counter.main_open">
        <source>Buka loket</source>
    </message>
    <message id="counter.main_call">
        <source>Panggil {number}</source>
    </message>
    <message id="counter.waited">
        <source>menunggu {n} menit</source>
    </message>
    <message id="counter.just_arrived">
        <source>baru datang</source>
    </message>
    <message id="counter.main_none">
        <source>Belum ada antrean</source>
    </message>
    <message id="counter.main_none_detail">
        <source>Nomor baru langsung tampil di sini</source>
    </message>
    <message id="counter.main_start">
        <source>Mulai melayani {number}</source>
    </message>
    <message id="counter.short_start">
        <source>Mulai {number}</source>
    </message>
    <message id="counter.main_finish_call">
        <source>Selesai, panggil {number}</source>
    </message>
    <message id="counter.short_finish_call">
        <source>Panggil {number}</source>
    </message>
    <message id="counter.short_finish_detail">
        <source>{number} selesai</source>
    </message>
    <message id="counter.main_finish">
        <source>Selesai</source>
    </message>
    <message id="counter.main_finish_detail">
        <source>Tidak ada lagi yang menunggu</source>
    </message>
    <message id="counter.short_waiting">
        <source>{n} menunggu</source>
    </message>
    <message id="counter.recall">
        <source>Panggil ulang</source>
    </message>
    <message id="counter.no_show">
        <source>Tidak hadir</source>
    </message>
    <message id="counter.finish">
        <source>Selesai saja</source>
    </message>
    <message id="counter.pause">
        <source>Istirahat…</source>
    </message>
    <message id="counter.why_no_ticket">
        <source>Belum ada nomor yang dipanggil</source>
    </message>
    <message id="counter.why_serving">
        <source>{number} sudah dilayani</source>
    </message>
    <message id="counter.why_recall_soon">
        <source>Panggil ulang bisa lagi dalam beberapa detik</source>
    </message>
    <message id="counter.why_holding">
        <source>Selesaikan {number} dulu</source>
    </message>
    <message id="counter.why_not_open">
        <source>Loket tidak sedang buka</source>
    </message>
    <message id="counter.pause_ask">
        <source>Istirahat sampai kapan?</source>
    </message>
    <message id="counter.pause_cancel">
        <source>Batal</source>
    </message>
    <message id="counter.pause_minutes">
        <source>{n} menit</source>
    </message>
    <message id="counter.pause_open">
        <source>Tanpa</source>
    </message>
    <message id="counter.pause_open_detail">
        <source>waktu</source>
    </message>
    <message id="counter.keys_press">
        <source>Tekan</source>
    </message>
    <message id="counter.keys_digit">
        <source>+ angka</source>
    </message>
    <message id="counter.keys_take">
        <source>Pakai tombol angka</source>
    </message>
    <message id="counter.tab_waiting">
        <source>Antrean</source>
    </message>
    <message id="counter.tab_recent">
        <source>Riwayat</source>
    </message>
    <message id="counter.minutes">
        <source>{n} mnt</source>
    </message>
    <message id="counter.priority_elderly">
        <source>lansia</source>
    </message>
    <message id="counter.priority_disability">
        <source>disabilitas</source>
    </message>
    <message id="counter.priority_pregnant">
        <source>hamil</source>
    </message>
    <message id="counter.priority_infant">
        <source>balita</source>
    </message>
    <message id="counter.empty_waiting">
        <source>Belum ada antrean</source>
    </message>
    <message id="counter.empty_last">
        <source>Terakhir dilayani</source>
    </message>
    <message id="counter.empty_recent">
        <source>Belum ada yang dilayani hari ini</source>
    </message>
    <message id="counter.recent_served">
        <source>selesai {time}</source>
    </message>
    <message id="counter.recent_no_show">
        <source>tidak hadir {time}</source>
    </message>
    <message id="counter.recent_other">
        <source>berakhir {time}</source>
    </message>
    <message id="counter.connected">
        <source>Terhubung</source>
    </message>
    <message id="counter.lost">
        <source>Sambungan terputus, mencoba lagi…</source>
    </message>
    <message id="counter.today">
        <source>Hari ini {n} selesai, rata-rata {mean}</source>
    </message>
    <message id="counter.today_none">
        <source>Hari ini belum ada yang selesai</source>
    </message>
    <message id="counter.staff_call">
        <source>{station} memanggil petugas</source>
    </message>
    <message id="counter.staff_go">
        <source>Saya ke sana</source>
    </message>
    <message id="counter.retry">
        <source>Coba lagi</source>
    </message>
    <message id="counter.changed">
        <source>Antrean berubah: yang dipanggil {number}, bukan {promised}</source>
    </message>
    <message id="counter.gone">
        <source>{promised} sudah dipanggil loket lain. Tidak ada lagi yang menunggu.</source>
    </message>
    <message id="counter.unexpected">
        <source>Ada kendala pada program, sudah dicatat ({code}). Coba lagi, atau hubungi pengelola.</source>
    </message>
    <message id="counter.menu_scan">
        <source>Pindai tiket…</source>
    </message>
    <message id="counter.scan_ask">
        <source>Pindai kode atau ketik nomor</source>
    </message>
    <message id="counter.scan_cancel">
        <source>Batal</source>
    </message>
    <message id="counter.scan_waits">
        <source>{number} ada di antrean.</source>
    </message>
    <message id="counter.scan_known">
        <source>{number} ada, tetapi tidak menunggu. Lihat riwayat.</source>
    </message>
    <message id="counter.silent">
        <source>{station} tanpa kontak sejak {time}: sampai {count} nomor cadangan mungkin belum tampak, pindai tiketnya.</source>
    </message>
    <message id="counter.last_data">
        <source>Data terakhir pukul {time}. Panggil dengan suara.</source>
    </message>
    <message id="counter.note">
        <source>Catat panggilan</source>
    </message>
    <message id="counter.noted">
        <source>{number} dicatat, dikirim setelah tersambung.</source>
    </message>
    <message id="counter.sent">
        <source>Panggilan suara terkirim: {numbers}.</source>
    </message>
</context>
<context>
    <name>device</name>
    <message id="device.page">
        <source>Perangkat</source>
    </message>
    <message id="device.count">
        <source>{n} perangkat</source>
    </message>
    <message id="device.bad">
        <source>{n} perlu diperiksa</source>
    </message>
    <message id="device.none">
        <source>Belum ada perangkat yang melapor</source>
    </message>
    <message id="device.head_name">
        <source>Perangkat</source>
    </message>
    <message id="device.head_kind">
        <source>Jenis</source>
    </message>
    <message id="device.head_contact">
        <source>Kontak terakhir</source>
    </message>
    <message id="device.head_printer">
        <source>Printer</source>
    </message>
    <message id="device.head_clock">
        <source>Jam</source>
    </message>
    <message id="device.head_version">
        <source>Versi</source>
    </message>
    <message id="device.head_enrolled">
        <source>Terdaftar</source>
    </message>
    <message id="device.not_enrolled">
        <source>tanpa kode</source>
    </message>
    <message id="device.kind_kiosk">
        <source>Kios</source>
    </message>
    <message id="device.kind_display">
        <source>Layar</source>
    </message>
    <message id="device.kind_counter">
        <source>Loket</source>
    </message>
    <message id="device.kind_admin">
        <source>Pengelola</source>
    </message>
    <message id="device.now">
        <source>sekarang</source>
    </message>
    <message id="device.shut">
        <source>tutup hari ini</source>
    </message>
    <message id="device.never">
        <source>belum pernah</source>
    </message>
    <message id="device.minutes_ago">
        <source>{n} mnt lalu</source>
    </message>
    <message id="device.out">
        <source>dicabut {day}</source>
    </message>
    <message id="device.printer_ok">
        <source>siap</source>
    </message>
    <message id="device.printer_paper_out">
        <source>kertas habis</source>
    </message>
    <message id="device.printer_cover">
        <source>tutup terbuka</source>
    </message>
    <message id="device.printer_jam">
        <source>macet</source>
    </message>
    <message id="device.printer_offline">
        <source>tidak menjawab</source>
    </message>
    <message id="device.printer_stopped">
        <source>dihentikan</source>
    </message>
    <message id="device.printer_setup">
        <source>salah setelan</source>
    </message>
    <message id="device.printer_folder">
        <source>folder terkunci</source>
    </message>
    <message id="device.printer_full">
        <source>tempat simpan penuh</source>
    </message>
    <message id="device.printer_bad">
        <source>bermasalah</source>
    </message>
    <message id="device.clock_right">
        <source>tepat</source>
    </message>
    <message id="device.clock_ahead">
        <source>{n} dtk lebih cepat</source>
    </message>
    <message id="device.clock_behind">
        <source>{n} dtk lebih lambat</source>
    </message>
    <message id="device.problem_silent">
        <source>Perangkat ini diam. Periksa apakah menyala dan kabel jaringannya terpasang.</source>
    </message>
    <message id="device.problem_printer">
        <source>Printernya tidak mencetak. Periksa di tempat.</source>
    </message>
    <message id="device.problem_clock">
        <source>Jamnya tidak sama dengan jam server. Nyalakan penyesuaian jam otomatis di perangkat ini.</source>
    </message>
    <message id="device.add">
        <source>Daftarkan perangkat</source>
    </message>
    <message id="device.new_title">
        <source>Perangkat baru</source>
    </message>
    <message id="device.new_name">
        <source>Nama, misalnya Kios 2</source>
    </message>
    <message id="device.new_kind">
        <source>Jenis:</source>
    </message>
    <message id="device.make">
        <source>Buat kode</source>
    </message>
    <message id="device.how">
        <source>Ketik kode ini di perangkat baru: station enrol. Berlaku sekali saja.</source>
    </message>
    <message id="device.until">
        <source>Untuk {name}, berlaku sampai pukul {time}.</source>
    </message>
    <message id="device.late">
        <source>Kode untuk {name} lewat waktunya pukul {time}. Buat kode baru.</source>
    </message>
    <message id="device.revoke">
        <source>Cabut akses</source>
    </message>
    <message id="device.revoke_question">
        <source>Cabut akses {name}? Perangkat itu langsung terputus dan perlu kode baru untuk masuk lagi.</source>
    </message>
    <message id="device.revoke_yes">
        <source>Ya, cabut</source>
    </message>
    <message id="device.forget">
        <source>Hapus dari daftar</source>
    </message>
    <message id="device.forget_question">
        <source>Hapus {name} dari daftar? Bila masih dipakai, ia muncul lagi sendiri.</source>
    </message>
    <message id="device.forget_yes">
        <source>Ya, hapus</source>
    </message>
    <message id="device.no">
        <source>Tidak jadi</source>
    </message>
    <message id="device.gone">
        <source>{name} tidak lagi punya akses.</source>
    </message>
    <message id="device.hint">
        <source>Klik sebuah perangkat untuk melihat rinciannya</source>
    </message>
    <message id="device.printer_low">
        <source>kertas menipis</source>
    </message>
    <message id="device.office_is">
        <source>printer kantor: {why}</source>
    </message>
    <message id="device.problem_low">
        <source>Kertas hampir habis. Siapkan gulungan baru.</source>
    </message>
    <message id="device.head_printer_ticket">
        <source>Printer nomor</source>
    </message>
    <message id="device.head_printer_office">
        <source>Printer kantor</source>
    </message>
    <message id="device.head_last">
        <source>Kertas terakhir</source>
    </message>
    <message id="device.head_roll">
        <source>Gulungan</source>
    </message>
    <message id="device.head_left">
        <source>Perkiraan sisa</source>
    </message>
    <message id="device.since">
        <source>{why}, sejak {time}</source>
    </message>
    <message id="device.blind">
        <source>tidak bisa melihat kertas</source>
    </message>
    <message id="device.last_printed">
        <source>keluar, {time}</source>
    </message>
    <message id="device.last_failed">
        <source>tidak keluar, {time}</source>
    </message>
    <message id="device.last_unknown">
        <source>tidak pasti, {time}</source>
    </message>
    <message id="device.used">
        <source>{metres} m terpakai, {n} lembar</source>
    </message>
    <message id="device.left">
        <source>± {n} nomor lagi</source>
    </message>
    <message id="device.left_metres">
        <source>{metres} m</source>
    </message>
    <message id="device.left_unknown">
        <source>belum diketahui, catat gulungan baru</source>
    </message>
    <message id="device.roll_changed">
        <source>Gulungan diganti…</source>
    </message>
    <message id="device.roll_ask">
        <source>Panjang gulungan baru, meter</source>
    </message>
    <message id="device.roll_save">
        <source>Simpan</source>
    </message>
    <message id="device.roll_done">
        <source>Gulungan baru di {name} dicatat.</source>
    </message>
    <message id="device.papers">
        <source>Nomor tanpa kertas</source>
    </message>
    <message id="device.papers_many">
        <source>Nomor tanpa kertas: {n}</source>
    </message>
</context>
<context>
    <name>display</name>
    <message id="display.calling">
        <source>Dipanggil</source>
    </message>
    <message id="display.here">
        <source>Silakan ke sini</source>
    </message>
    <message id="display.serving">
        <source>Sedang dilayani</source>
    </message>
    <message id="display.idle">
        <source>Loket siap</source>
    </message>
    <message id="display.idle_detail">
        <source>Tunggu nomor Anda dipanggil</source>
    </message>
    <message id="display.idle_empty">
        <source>Ambil nomor di kios</source>
    </message>
    <message id="display.paused">
        <source>Istirahat</source>
    </message>
    <message id="display.opens">
        <source>Buka pukul</source>
    </message>
    <message id="display.wait">
        <source>Silakan tunggu</source>
    </message>
    <message id="display.other_open">
        <source>Loket {counter} tetap buka</source>
    </message>
    <message id="display.closed">
        <source>Loket tutup</source>
    </message>
    <message id="display.served_at">
        <source>Dilayani di</source>
    </message>
    <message id="display.go_to">
        <source>Silakan ke</source>
    </message>
    <message id="display.information">
        <source>meja informasi</source>
    </message>
    <message id="display.counter">
        <source>Loket</source>
    </message>
    <message id="display.counter_number">
        <source>Loket {counter}</source>
    </message>
    <message id="display.next">
        <source>Berikutnya</source>
    </message>
    <message id="display.next_empty">
        <source>Belum ada antrean</source>
    </message>
    <message id="display.connecting">
        <source>Menyambung…</source>
    </message>
    <message id="display.connecting_detail">
        <source>Layar siap sebentar lagi</source>
    </message>
    <message id="display.not_ready">
        <source>Layar belum siap</source>
    </message>
    <message id="display.as_of">
        <source>Data pukul {time}</source>
    </message>
    <message id="display.rehearsal">
        <source>LATIHAN</source>
    </message>
    <message id="display.window">
        <source>Layar Loket {counter}</source>
    </message>
    <message id="display.hall_window">
        <source>Layar ruang {name}</source>
    </message>
    <message id="display.hall_connecting">
        <source>Menyambung…</source>
    </message>
    <message id="display.hall_none">
        <source>Belum ada panggilan</source>
    </message>
    <message id="display.hall_welcome">
        <source>Selamat datang di {name}</source>
    </message>
    <message id="display.ticker_last">
        <source>Nomor hari ini sudah habis waktunya, layanan sampai {time}</source>
    </message>
    <message id="display.ticker_down">
        <source>{agency}: layanan sedang terganggu</source>
    </message>
    <message id="display.ticker_break">
        <source>{agency} istirahat</source>
    </message>
    <message id="display.ticker_break_until">
        <source>{agency} istirahat sampai {time}</source>
    </message>
    <message id="display.ticker_closed">
        <source>{agency} tutup lebih awal hari ini</source>
    </message>
    <message id="display.ticker_full">
        <source>{agency}: nomor hari ini habis</source>
    </message>
</context>
<context>
    <name>refused</name>
    <message id="refused.service_unknown">
        <source>Layanan "{service}" tidak ada di katalog. Cari kodenya dengan catalogue search.</source>
    </message>
    <message id="refused.agency_unknown">
        <source>Instansi "{agency}" tidak ada di katalog.</source>
    </message>
    <message id="refused.counter_unknown">
        <source>Loket {counter} tidak ada. Periksa nomor loketnya.</source>
    </message>
    <message id="refused.service_off">
        <source>Layanan ini sedang ditutup. Tanyakan kapan dibuka lagi di meja informasi.</source>
    </message>
    <message id="refused.numbers_used">
        <source>Nomor {agency} hari ini habis. Silakan ke meja informasi.</source>
    </message>
    <message id="refused.op_id_used">
        <source>Kode perintah ini sudah dipakai untuk perintah lain. Ulangi dengan kode baru.</source>
    </message>
    <message id="refused.counter_holds">
        <source>Loket {counter} masih memegang nomor {number}. Selesaikan dulu.</source>
    </message>
    <message id="refused.counter_empty">
        <source>Loket {counter} tidak memegang nomor. Panggil dulu nomor berikutnya.</source>
    </message>
    <message id="refused.counter_paused">
        <source>Loket {counter} sedang istirahat. Buka loket dulu.</source>
    </message>
    <message id="refused.counter_closed">
        <source>Loket {counter} masih tutup. Buka loket dulu.</source>
    </message>
    <message id="refused.ticket_waiting">
        <source>Nomor {number} belum dipanggil. Panggil dulu.</source>
    </message>
    <message id="refused.ticket_called">
        <source>Nomor {number} baru dipanggil. Mulai melayani atau tandai tidak hadir.</source>
    </message>
    <message id="refused.ticket_serving">
        <source>Nomor {number} sedang dilayani. Selesaikan dulu.</source>
    </message>
    <message id="refused.ticket_served">
        <source>Nomor {number} sudah selesai dilayani. Ambil nomor baru bila perlu.</source>
    </message>
    <message id="refused.ticket_no_show">
        <source>Nomor {number} sudah ditandai tidak hadir. Lapor ke loket.</source>
    </message>
    <message id="refused.ticket_expired">
        <source>Nomor {number} sudah tidak berlaku. Ambil nomor baru.</source>
    </message>
    <message id="refused.ticket_unknown">
        <source>Nomor {number} tidak ada. Periksa tulisan di tiket.</source>
    </message>
    <message id="refused.token">
        <source>Kode ini bukan tiket antrean kami. Periksa tiketnya, atau ketik nomornya.</source>
    </message>
    <message id="refused.token_site">
        <source>Tiket ini dari mal pelayanan lain. Ambil nomor di sini.</source>
    </message>
    <message id="refused.token_day">
        <source>Tiket {number} untuk {day}, bukan untuk hari ini. Ambil nomor baru.</source>
    </message>
    <message id="refused.token_emergency">
        <source>Ini tiket darurat, bukan nomor antrean. Catat di potongannya, lalu masukkan dengan pack enter.</source>
    </message>
    <message id="refused.emergency_code">
        <source>Kode ini bukan tiket darurat kami. Pindai QR di potongan loket sekali lagi.</source>
    </message>
    <message id="refused.emergency_pack">
        <source>Tiket {number} dari paket {pack}, bukan paket ini. Sisihkan, lalu masukkan dengan paketnya.</source>
    </message>
    <message id="refused.emergency_day">
        <source>Tiket darurat dimasukkan untuk {first} sampai {last}, bukan {day}. Pilih harinya.</source>
    </message>
    <message id="refused.emergency_early">
        <source>Tiket {number} dicetak {printed}, jadi belum ada pada {day}. Periksa harinya.</source>
    </message>
    <message id="refused.emergency_service">
        <source>Layanan {service} bukan milik {agency}. Pilih layanan instansi di tiketnya.</source>
    </message>
    <message id="refused.emergency_taken">
        <source>Nomor {number} untuk {day} sudah dipakai tiket lain. Catat di kertas dan hubungi admin.</source>
    </message>
    <message id="refused.print_settled">
        <source>Hasil cetak tiket ini sudah tercatat.</source>
    </message>
    <message id="refused.newer_database">
        <source>Data ini dari program yang lebih baru (bentuk {found}, program ini mengenal {known}). Pasang program terbaru.</source>
    </message>
    <message id="refused.ticket_on_hold">
        <source>Nomor {number} sedang ditunda. Panggil nomornya bila berkas sudah siap.</source>
    </message>
    <message id="refused.ticket_tomorrow">
        <source>Nomor {number} sudah dijanjikan lebih dulu pada hari kerja berikutnya.</source>
    </message>
    <message id="refused.taken">
        <source>Nomor {number} sudah diambil Loket {counter}. Panggil nomor berikutnya.</source>
    </message>
    <message id="refused.not_yours">
        <source>Nomor {number} bukan untuk Loket {counter}. Alihkan, atau panggil dari loketnya.</source>
    </message>
    <message id="refused.not_its_service">
        <source>Loket {counter} tidak melayani layanan ini. Ambilkan nomor, lalu arahkan ke loketnya.</source>
    </message>
    <message id="refused.recall_soon">
        <source>Baru saja dipanggil. Tunggu {seconds} detik sebelum memanggil ulang.</source>
    </message>
    <message id="refused.recall_enough">
        <source>Nomor {number} sudah dipanggil {times} kali. Tandai tidak hadir bila belum datang.</source>
    </message>
    <message id="refused.transfer_here">
        <source>Nomor {number} sudah di loket ini. Pilih loket lain.</source>
    </message>
    <message id="refused.transfer_nowhere">
        <source>Pilih layanan, instansi, atau loket tujuan.</source>
    </message>
    <message id="refused.nothing_to_undo">
        <source>Tidak ada langkah yang bisa diurungkan. Batasnya {seconds} detik.</source>
    </message>
    <message id="refused.moved_since">
        <source>Nomor {number} sudah dipindahkan lagi, jadi tidak bisa diurungkan. Cari nomornya.</source>
    </message>
    <message id="refused.date_doubted">
        <source>Apakah hari ini {day} {year}? Petugas perlu memastikan tanggalnya sebelum nomor bisa diambil.</source>
    </message>
    <message id="refused.day_closed">
        <source>Layanan hari ini sudah ditutup. {opens}</source>
    </message>
    <message id="refused.forced_closed">
        <source>Instansi ini sedang tutup. {opens}</source>
    </message>
    <message id="refused.agency_down">
        <source>Sistem instansi ini sedang terganggu. Nomor yang sudah diambil tetap berlaku. {opens}</source>
    </message>
    <message id="refused.holiday">
        <source>Hari ini libur: {name}. {opens}</source>
    </message>
    <message id="refused.date_closed">
        <source>Hari ini tidak ada layanan. {opens}</source>
    </message>
    <message id="refused.date_closed_for">
        <source>Hari ini tidak ada layanan: {reason}. {opens}</source>
    </message>
    <message id="refused.closed_today">
        <source>Hari ini tutup. {opens}</source>
    </message>
    <message id="refused.break">
        <source>Sedang istirahat. {opens}</source>
    </message>
    <message id="refused.not_yet">
        <source>Nomor belum bisa diambil. {opens}</source>
    </message>
    <message id="refused.last_number_passed">
        <source>Waktu mengambil nomor hari ini sudah lewat. {come}</source>
    </message>
    <message id="refused.after_hours">
        <source>Layanan hari ini sudah selesai. {opens}</source>
    </message>
    <message id="refused.quota_used">
        <source>Nomor hari ini habis. {come}</source>
    </message>
    <message id="refused.full">
        <source>Antrean hari ini sudah penuh: nomor baru tidak akan sempat dilayani. {come}</source>
    </message>
    <message id="refused.day_over">
        <source>Hari layanan ini sudah ditutup. Minta pengelola membukanya kembali bila masih perlu.</source>
    </message>
    <message id="refused.until_passed">
        <source>Pukul {time} sudah lewat. Pilih waktu yang akan datang.</source>
    </message>
    <message id="refused.day_unfinished">
        <source>{count} nomor belum punya hasil: {numbers}. Layani, tandai tidak hadir, atau janjikan besok, lalu tutup lagi.</source>
    </message>
    <message id="refused.other_date">
        <source>Jam komputer ini menunjukkan {shown} {year}, bukan {wanted}. Betulkan jam komputernya dulu.</source>
    </message>
    <message id="refused.would_strand">
        <source>{count} orang masih menunggu dan tidak ada loket lain untuk mereka: {numbers}. Pindahkan, janjikan besok lebih dulu, atau catat alasannya.</source>
    </message>
    <message id="refused.would_be_late">
        <source>Tanpa loket ini {count} orang kemungkinan tidak terlayani hari ini: {numbers}. Biarkan tetap menunggu, pindahkan, janjikan besok lebih dulu, atau catat alasannya.</source>
    </message>
    <message id="refused.nobody_left">
        <source>Nomor {number} tidak bisa antre lagi: semua loketnya sudah tutup hari ini. Minta kertas janji, lalu dilayani lebih dulu pada hari kerja berikutnya.</source>
    </message>
    <message id="refused.nobody_there">
        <source>Di sana tidak ada loket yang buka untuk nomor {number}. Pilih loket, layanan, atau instansi lain.</source>
    </message>
    <message id="refused.no_next_day">
        <source>Nomor {number} tidak bisa dijanjikan hari lain, karena belum ada hari kerja berikutnya yang terjadwal. Isi jam layanan dulu, atau pindahkan.</source>
    </message>
    <message id="refused.not_put_off">
        <source>Nomor {number} tidak punya janji dilayani lebih dulu. Ambil nomor baru.</source>
    </message>
    <message id="refused.slip_used">
        <source>Kertas janji {number} sudah dipakai, nomornya sekarang {new}. Tunggu nomor itu dipanggil.</source>
    </message>
    <message id="refused.slip_early">
        <source>Janji nomor {number} mulai berlaku {day}. Datang lagi hari itu.</source>
    </message>
    <message id="refused.slip_late">
        <source>Janji nomor {number} hanya berlaku sampai {day}. Ambil nomor baru.</source>
    </message>
    <message id="refused.simulate_real">
        <source>Data ini berisi nomor pengunjung sungguhan, jadi simulasi tidak dijalankan di sini. Beri folder kosong dengan --data-dir.</source>
    </message>
    <message id="refused.simulate_closed">
        <source>Tidak ada hari layanan berjam buka dalam setahun ke depan. Atur jam layanan dengan site hours lalu ulangi.</source>
    </message>
    <message id="refused.station_file_exists">
        <source>Berkas {file} sudah ada dan tidak diubah. Beri nama berkas lain, atau pindahkan yang lama dulu.</source>
    </message>
    <message id="refused.station_unknown">
        <source>Tidak ada perangkat bernama {name}. Lihat daftarnya dengan station list.</source>
    </message>
    <message id="refused.station_revoked">
        <source>Akses {name} sudah dicabut sebelumnya. Untuk memakainya lagi, buat kode pendaftaran baru.</source>
    </message>
    <message id="refused.enrolment_code">
        <source>Kode ini sudah dipakai, lewat waktunya, atau bukan untuk server ini. Minta kode baru kepada pengelola.</source>
    </message>
    <message id="refused.code_taken">
        <source>Kode ini kebetulan sudah ada. Buat kode sekali lagi.</source>
    </message>
    <message id="refused.one_machine">
        <source>Data antrean ini ada di satu mesin, jadi perangkat lain belum bisa didaftarkan. Pindahkan dulu ke PostgreSQL (docs/postgresql.md).</source>
    </message>
    <message id="refused.no_grant">
        <source>Hak perangkat belum diatur di server ini. Jalankan db grant dengan login pemilik basis data.</source>
    </message>
    <message id="refused.not_owner">
        <source>Hanya pemilik tabel yang boleh membuat role (CREATEROLE) dapat mengatur hak. Jalankan db grant dengan login itu.</source>
    </message>
    <message id="refused.no_right">
        <source>Perangkat ini tidak berhak melakukan itu. Lakukan dari perangkat pengelola, atau minta hak lewat db grant.</source>
    </message>
    <message id="refused.access">
        <source>Server basis data tidak menerima mesin ini: belum terdaftar, atau aksesnya dicabut. Minta kode kepada pengelola, lalu jalankan station enrol.</source>
    </message>
    <message id="refused.own_data">
        <source>Folder {folder} sudah berisi antrean sendiri. Daftarkan mesin ini dengan folder lain lewat --data-dir.</source>
    </message>
    <message id="refused.other_station">
        <source>Mesin ini terdaftar sebagai {name} di mal nomor {site}, tetapi berkas stasiunnya berkata lain. Samakan name dan site di berkas itu.</source>
    </message>
    <message id="refused.site_unknown">
        <source>Mal nomor {site} tidak ada di basis data ini. Periksa "site" di berkas stasiun, atau tambahkan dengan site add.</source>
    </message>
    <message id="refused.no_database">
        <source>Di {url} belum ada data antrean. Periksa alamatnya.</source>
    </message>
    <message id="refused.older_shape">
        <source>Data ini dari program yang lebih lama (bentuk {found}, program ini {known}). Cadangkan, lalu jalankan db upgrade.</source>
    </message>
    <message id="refused.not_empty">
        <source>Di {url} sudah ada data. Beri basis data yang kosong.</source>
    </message>
    <message id="refused.source_moved">
        <source>Antrean ini berubah selama disalin, jadi salinannya dibuang. Tutup semua jendelanya lalu salin lagi.</source>
    </message>
    <message id="refused.interrupted">
        <source>Dihentikan. Tidak ada yang diubah; jalankan lagi bila perlu.</source>
    </message>
    <message id="refused.unsafe">
        <source>Basis data ini bisa kehilangan nomor saat listrik padam: {settings}. Nyalakan di servernya.</source>
    </message>
    <message id="refused.file_exists">
        <source>Berkas {file} sudah ada dan tidak ditimpa. Pilih nama lain.</source>
    </message>
    <message id="refused.backup_live">
        <source>{file} adalah data yang masih dipakai, bukan cadangan. Pakai db copy, atau buat cadangan dengan db backup.</source>
    </message>
    <message id="refused.windows_open">
        <source>Data ini masih dibuka oleh jendela atau program lain. Tutup semua jendela stasiun ini lalu pulihkan lagi.</source>
    </message>
    <message id="refused.older_database">
        <source>Data ini lebih lama (revisi {found}) daripada yang diingat komputer ini (revisi {known}), atau salinan lain. Pasang lagi data yang benar; bila memang hilang, pakai db accept-older.</source>
    </message>
    <message id="refused.not_older">
        <source>Data ini sama dengan yang diingat komputer ini, jadi tidak ada yang perlu diterima.</source>
    </message>
    <message id="refused.older_schema">
        <source>Basis data ini masih versi {found}, program di perangkat ini butuh {known}. Jalankan db upgrade lalu db grant dengan login pemilik basis data.</source>
    </message>
    <message id="refused.reprint_over">
        <source>Nomor {number} sudah selesai, jadi tidak dicetak lagi. Ambil nomor baru bila masih perlu.</source>
    </message>
    <message id="refused.reprint_nowhere">
        <source>Nomor {number} diambil tanpa pencetak. Pilih kios yang mencetaknya.</source>
    </message>
    <message id="refused.reprint_day">
        <source>Nomor {number} bukan nomor hari ini, jadi tidak dicetak lagi. Ambil nomor baru.</source>
    </message>
    <message id="refused.no_printing_paper_out">
        <source>Kertas di kios ini habis. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_paper_out_go">
        <source>Kertas di kios ini habis. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_cover">
        <source>Tutup printer di kios ini terbuka. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_cover_go">
        <source>Tutup printer di kios ini terbuka. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_jam">
        <source>Kertas di kios ini tersangkut. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_jam_go">
        <source>Kertas di kios ini tersangkut. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_other">
        <source>Printer di kios ini belum siap. Nomor belum diambil. Silakan ke meja informasi; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.no_printing_other_go">
        <source>Printer di kios ini belum siap. Nomor belum diambil. Silakan pakai {kiosks}; petugas sudah dipanggil.</source>
    </message>
    <message id="refused.reprint_waits">
        <source>Kertas nomor {number} sedang dicetak di {station}. Tunggu sebentar, lalu lihat lagi.</source>
    </message>
    <message id="refused.survey_day">
        <source>Nomor {number} dari {day}, bukan dari hari ini. Pakai tiket hari ini, atau sampaikan ke petugas.</source>
    </message>
    <message id="refused.survey_early">
        <source>Nomor {number} belum selesai dilayani. Beri nilai setelah urusan di loket selesai.</source>
    </message>
    <message id="refused.survey_unserved">
        <source>Nomor {number} tidak sampai dilayani hari ini. Sampaikan saran ke petugas di meja informasi.</source>
    </message>
    <message id="refused.survey_answered">
        <source>Nomor {number} sudah memberi nilai, terima kasih. Saran lain bisa disampaikan ke petugas.</source>
    </message>
    <message id="refused.survey_over">
        <source>Penilaian ini sudah ditutup. Saran lain bisa disampaikan ke petugas.</source>
    </message>
    <message id="refused.survey_typing">
        <source>Tulis huruf dan angka di tiket, misalnya A 027, atau pindai kodenya.</source>
    </message>
    <message id="refused.series_unknown">
        <source>Tidak ada instansi dengan huruf {series}. Lihat hurufnya di catalogue export.</source>
    </message>
    <message id="refused.staff_code_told">
        <source>Kode dari perintah ini sudah ditunjukkan dan tidak disimpan. Buat kode baru dengan site staff-code.</source>
    </message>
    <message id="refused.second_copy">
        <source>Jendela {station} ini sudah terbuka di mesin ini. Pakai jendela itu, atau tutup dulu.</source>
    </message>
    <message id="refused.reserve_no_lease">
        <source>Kios ini terputus dari antrean. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="refused.reserve_clock">
        <source>Kios ini baru dinyalakan dan belum tersambung ke antrean. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="refused.reserve_day_over">
        <source>Nomor cadangan hari ini sudah tidak berlaku. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="refused.reserve_silent">
        <source>Kios ini terlalu lama terputus dari antrean. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="refused.reserve_used_up">
        <source>Nomor cadangan kios ini sudah habis. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="refused.reserve_outbox">
        <source>Kios ini tidak bisa menyimpan nomor. Ambil nomor di kios lain, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="refused.reserve_taken">
        <source>Nomor {number} sudah dipakai tiket lain. Panggil pengawas, lalu ambil nomor baru untuk orang ini.</source>
    </message>
    <message id="refused.reserve_not_here">
        <source>Nomor cadangan {number} dari {station} belum masuk antrean. Pindai kode di tiketnya.</source>
    </message>
</context>
<context>
    <name>fault</name>
    <message id="fault.store">
        <source>Data antrean belum bisa dicapai. Tunggu sebentar lalu coba lagi.</source>
    </message>
    <message id="fault.folder">
        <source>Folder {folder} tidak bisa ditulis. Pilih folder lain atau minta hak tulisnya.</source>
    </message>
    <message id="fault.display">
        <source>Layar tidak bisa dibuka. Periksa sambungan layar, atau jalankan demo --headless.</source>
    </message>
    <message id="fault.voice">
        <source>Suara belum bisa dipakai. Pasang ulang program ini, lalu coba lagi.</source>
    </message>
    <message id="fault.disk_full">
        <source>Disk penuh, jadi tidak ada yang disimpan. Kosongkan ruang lalu coba lagi.</source>
    </message>
    <message id="fault.printer">
        <source>Belum tercetak: {reason}</source>
    </message>
</context>
<context>
    <name>damaged</name>
    <message id="damaged.database">
        <source>Data antrean rusak. Hentikan pemakaian dan pulihkan dari cadangan.</source>
    </message>
    <message id="damaged.journal">
        <source>Jurnal tidak cocok pada revisi {revision}. Hentikan pemakaian dan hubungi teknisi.</source>
    </message>
    <message id="damaged.ticket">
        <source>Tiket {number} tidak cocok dengan jurnal. Hentikan pemakaian dan hubungi teknisi.</source>
    </message>
    <message id="damaged.series">
        <source>Nomor seri {series} hari {day} tidak lengkap. Hentikan pemakaian dan hubungi teknisi.</source>
    </message>
    <message id="damaged.catalogue">
        <source>Katalog versi {version} rusak. Pulihkan dari cadangan.</source>
    </message>
    <message id="damaged.key">
        <source>Kunci tiket {file} rusak. Pulihkan dari cadangan.</source>
    </message>
    <message id="damaged.station">
        <source>Perangkat {name} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
    </message>
    <message id="damaged.sealed_key">
        <source>Kunci nomor dari server tidak cocok dengan kode ini. Minta kode baru kepada pengelola.</source>
    </message>
    <message id="damaged.credential">
        <source>Berkas {file} rusak. Minta kode pendaftaran baru, lalu jalankan station enrol.</source>
    </message>
    <message id="damaged.rows">
        <source>Isi tabel {table} tidak bisa dipercaya, jadi tidak ada yang diubah. Pakai cadangan lain atau hubungi teknisi.</source>
    </message>
    <message id="damaged.copy">
        <source>Salinannya tidak sama dengan aslinya, jadi dibuang. Hubungi teknisi.</source>
    </message>
    <message id="damaged.backup">
        <source>Berkas {file} bukan cadangan yang utuh, jadi tidak ada yang diubah. Pakai cadangan lain.</source>
    </message>
    <message id="damaged.paper">
        <source>Kertas nomor {number} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
    </message>
    <message id="damaged.printer">
        <source>Catatan printer {station} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
    </message>
    <message id="damaged.survey">
        <source>Jawaban survei {day} tidak cocok dengan jurnal. Jangan dipakai dulu, hubungi teknisi.</source>
    </message>
    <message id="damaged.trips">
        <source>Hitungan perjalanan yang dihemat {day} tidak cocok dengan jurnal. Hubungi teknisi.</source>
    </message>
    <message id="damaged.lease">
        <source>Catatan nomor cadangan {station} tidak cocok dengan jurnal. Hentikan pemakaian dan panggil teknisi.</source>
    </message>
</context>
<context>
    <name>wrong</name>
    <message id="wrong.now">
        <source>KIOSK_NOW harus waktu ISO dengan zona, misalnya 2026-11-24T09:00:00+07:00, bukan "{value}".</source>
    </message>
    <message id="wrong.zone">
        <source>Zona waktu "{value}" tidak dikenal. Pakai Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.</source>
    </message>
    <message id="wrong.text">
        <source>Teks {key} di {file} baris {line} tidak lengkap.</source>
    </message>
    <message id="wrong.text_file">
        <source>Berkas teks {file} tidak bisa dibaca, baris {line}. Perbaiki, atau buat lagi.</source>
    </message>
    <message id="wrong.op_id">
        <source>Kode perintah harus 1 sampai 64 huruf.</source>
    </message>
    <message id="wrong.database_url">
        <source>Alamat database {url} tidak bisa dipakai. Contoh: sqlite:////srv/mpp/queue.db.</source>
    </message>
    <message id="wrong.station_unreadable">
        <source>Berkas stasiun {file} tidak bisa dibaca. Periksa nama dan hak bacanya.</source>
    </message>
    <message id="wrong.station">
        <source>Berkas stasiun {file} baris {line}, {name} = {value}: {detail}. Perbaiki lalu jalankan lagi.</source>
    </message>
    <message id="wrong.station_text">
        <source>Berkas stasiun {file} baris {line}: {detail}. Perbaiki lalu jalankan lagi.</source>
    </message>
    <message id="wrong.too_large">
        <source>Berkas {file} lebih dari 20 MB. Bagi menjadi berkas yang lebih kecil.</source>
    </message>
    <message id="wrong.file_unreadable">
        <source>Berkas {file} tidak bisa dibaca. Periksa nama dan hak bacanya.</source>
    </message>
    <message id="wrong.cell">
        <source>{file} baris {line}, kolom {column}, isi "{value}": perbaiki lalu coba lagi.</source>
    </message>
    <message id="wrong.choice">
        <source>"{value}" tidak dikenal. Pilih: {choices}.</source>
    </message>
    <message id="wrong.catalogue_files">
        <source>Beri folder katalog, atau berkas agencies.csv dan services.csv (needs.csv boleh menyusul), bukan: {files}.</source>
    </message>
    <message id="wrong.note_long">
        <source>Catatan paling panjang {most} huruf. Persingkat lalu simpan.</source>
    </message>
    <message id="wrong.note_personal">
        <source>Catatan tidak boleh memuat nomor telepon atau NIK. Hapus angkanya lalu simpan.</source>
    </message>
    <message id="wrong.rule">
        <source>Pengaturan {name}: {detail}. Perbaiki lalu simpan.</source>
    </message>
    <message id="wrong.reason_long">
        <source>Alasan paling panjang {most} huruf. Persingkat lalu simpan.</source>
    </message>
    <message id="wrong.json">
        <source>Nilai untuk {name} harus JSON, misalnya 30 atau "teks", bukan {value}.</source>
    </message>
    <message id="wrong.date">
        <source>Tanggal harus seperti 2026-12-25, bukan "{value}".</source>
    </message>
    <message id="wrong.counter">
        <source>Nomor loket antara 1 dan 999, bukan "{value}". Periksa potongannya.</source>
    </message>
    <message id="wrong.time">
        <source>Waktu harus seperti 13:00, bukan "{value}".</source>
    </message>
    <message id="wrong.reason_empty">
        <source>Tulis alasannya di catatan, tanpa data pribadi.</source>
    </message>
    <message id="wrong.no_benchmarks">
        <source>Pengukuran kecepatan hanya ada di kode sumber, tidak ikut terpasang. Ambil kode sumbernya, lalu jalankan "make bench" di foldernya.</source>
    </message>
    <message id="wrong.no_office_printer">
        <source>Mesin ini tidak punya printer kantor. Tambahkan [office_printer] di berkas stasiun.</source>
    </message>
    <message id="wrong.password_in_file">
        <source>Alamat basis data ini memuat sandi, dan sandi tidak ditulis ke berkas stasiun. Beri alamat tanpa sandi, lalu daftarkan mesin ini dengan station enrol.</source>
    </message>
    <message id="wrong.station_name">
        <source>Nama perangkat harus 1 sampai {most} huruf. Beri nama yang lebih pendek, misalnya Kios 2.</source>
    </message>
    <message id="wrong.enrolment_code">
        <source>Kode ini salah ketik. Periksa lagi: 20 huruf dan angka dalam lima kelompok, tanpa I, L, O dan U.</source>
    </message>
    <message id="wrong.no_database">
        <source>Belum ada alamat server. Tambahkan --database postgresql://server/mpp di depan perintah ini.</source>
    </message>
    <message id="wrong.no_server">
        <source>Ukuran "{name}" memerlukan server PostgreSQL. Beri alamatnya dengan --database postgresql://…</source>
    </message>
    <message id="wrong.roll">
        <source>Panjang gulungan antara {least} dan {most} meter. Lihat angkanya di bungkus kertas.</source>
    </message>
    <message id="wrong.print_nowhere">
        <source>Ke mana dicetak? Pilih --out BERKAS atau --print.</source>
    </message>
    <message id="wrong.search">
        <source>Tulis yang dicari, atau sebut berkasnya dengan --file, salah satu saja.</source>
    </message>
    <message id="wrong.score">
        <source>Nilai antara {least} dan {most}.</source>
    </message>
    <message id="wrong.span">
        <source>Tanggal akhir sebelum tanggal awal. Tukar keduanya.</source>
    </message>
    <message id="wrong.number">
        <source>"{value}" bukan nomor antrean. Tulis seperti A 027.</source>
    </message>
</context>
<context>
    <name>bug</name>
    <message id="bug.screen">
        <source>Layar ini sedang dipulihkan. Silakan pakai kios lain atau tanya petugas ({code}).</source>
    </message>
    <message id="bug.command">
        <source>Ada kesalahan pada program, sudah dicatat dengan kode {code}. Sampaikan kode itu kepada teknisi.</source>
    </message>
</context>
<context>
    <name>cell</name>
    <message id="cell.not_utf8">
        <source>bukan teks UTF-8</source>
    </message>
    <message id="cell.not_csv">
        <source>tanda kutip atau pemisah rusak</source>
    </message>
    <message id="cell.column_missing">
        <source>kolom ini tidak ada</source>
    </message>
    <message id="cell.count">
        <source>jumlah kolom tidak sama dengan baris judul</source>
    </message>
    <message id="cell.empty">
        <source>wajib diisi</source>
    </message>
    <message id="cell.too_long">
        <source>terlalu panjang</source>
    </message>
    <message id="cell.unprintable">
        <source>berisi tanda yang tidak bisa dicetak</source>
    </message>
    <message id="cell.number">
        <source>bukan angka yang boleh dipakai di sini</source>
    </message>
    <message id="cell.duplicate">
        <source>sudah dipakai di baris lain</source>
    </message>
    <message id="cell.unknown">
        <source>tidak dikenal</source>
    </message>
    <message id="cell.prefix">
        <source>harus satu huruf A sampai Z tanpa I dan O</source>
    </message>
    <message id="cell.pairs">
        <source>jumlahnya tidak sama dengan kolom Indonesia</source>
    </message>
</context>
<context>
    <name>opens</name>
    <message id="opens.today">
        <source>Buka pukul {time}.</source>
    </message>
    <message id="opens.tomorrow">
        <source>Buka lagi besok pukul {time}.</source>
    </message>
    <message id="opens.day">
        <source>Buka lagi {day} pukul {time}.</source>
    </message>
    <message id="opens.unknown">
        <source>Tanyakan kapan buka lagi di meja informasi.</source>
    </message>
</context>
<context>
    <name>come</name>
    <message id="come.today">
        <source>Datang mulai {time}.</source>
    </message>
    <message id="come.tomorrow">
        <source>Datang besok mulai {time}.</source>
    </message>
    <message id="come.day">
        <source>Datang {day} mulai {time}.</source>
    </message>
    <message id="come.unknown">
        <source>Tanyakan kapan bisa datang di meja informasi.</source>
    </message>
</context>
<context>
    <name>rule</name>
    <message id="rule.range">
        <source>paling sedikit {least}, paling banyak {most}</source>
    </message>
    <message id="rule.whole">
        <source>harus bilangan bulat</source>
    </message>
    <message id="rule.text">
        <source>harus teks</source>
    </message>
    <message id="rule.empty">
        <source>tidak boleh kosong</source>
    </message>
    <message id="rule.letters">
        <source>paling panjang {most} huruf</source>
    </message>
    <message id="rule.time">
        <source>harus waktu seperti 13:00</source>
    </message>
    <message id="rule.date">
        <source>harus tanggal seperti 2026-12-25</source>
    </message>
    <message id="rule.week">
        <source>harus tujuh hari, Senin sampai Minggu</source>
    </message>
    <message id="rule.list">
        <source>harus daftar</source>
    </message>
    <message id="rule.group">
        <source>harus sekumpulan nilai bernama</source>
    </message>
    <message id="rule.choice">
        <source>pilih salah satu: {choices}</source>
    </message>
    <message id="rule.true_false">
        <source>harus true atau false</source>
    </message>
    <message id="rule.printer_address">
        <source>tulis seperti tcp://10.0.0.9, serial:/dev/ttyUSB0, usb:/dev/usb/lp0 atau ipp://10.0.0.9/ipp/print, sesuai jenisnya</source>
    </message>
    <message id="rule.toml">
        <source>bukan TOML yang utuh</source>
    </message>
    <message id="rule.json">
        <source>bukan JSON yang utuh</source>
    </message>
    <message id="rule.missing">
        <source>belum diisi</source>
    </message>
    <message id="rule.extra">
        <source>tidak dikenal</source>
    </message>
    <message id="rule.span_order">
        <source>jam selesai harus sesudah jam mulai</source>
    </message>
    <message id="rule.spans_order">
        <source>rentang jam harus berurutan dengan jeda di antaranya</source>
    </message>
    <message id="rule.season_order">
        <source>tanggal akhir tidak boleh sebelum tanggal awal</source>
    </message>
    <message id="rule.twice">
        <source>{what} disebut dua kali</source>
    </message>
    <message id="rule.unfit">
        <source>nilainya tidak cocok</source>
    </message>
</context>
<context>
    <name>paper</name>
    <message id="paper.test">
        <source>Halaman uji</source>
    </message>
    <message id="paper.test_paper">
        <source>Kertas {width} mm, jangkauan {reach} mm, {dpi} dpi</source>
    </message>
    <message id="paper.test_look">
        <source>Bingkai utuh, balok hitam rata, kode terbaca: printer baik. Garis putih tegak di balok: bersihkan kepala cetak.</source>
    </message>
    <message id="paper.rehearsal">
        <source>LATIHAN</source>
    </message>
    <message id="paper.emergency">
        <source>Nomor darurat. Tunggu dipanggil petugas.</source>
    </message>
    <message id="paper.stub_called">
        <source>Jam dipanggil</source>
    </message>
    <message id="paper.stub_finished">
        <source>Jam selesai</source>
    </message>
    <message id="paper.stub_service">
        <source>Layanan</source>
    </message>
    <message id="paper.stub_initials">
        <source>Paraf</source>
    </message>
    <message id="paper.stub_missing">
        <source>Tidak datang</source>
    </message>
    <message id="paper.pack">
        <source>Paket darurat: nomor untuk hari tanpa listrik</source>
    </message>
    <message id="paper.pack_step1">
        <source>Simpan paket ini di meja informasi. Pakai nomor dari yang terkecil, per instansi.</source>
    </message>
    <message id="paper.pack_step2">
        <source>Gunting di garis putus-putus. Beri bagian kiri atau atas ke pengunjung, potongannya ke loket.</source>
    </message>
    <message id="paper.pack_step3">
        <source>Panggil dengan suara menurut urutan nomor. Lansia, penyandang disabilitas, ibu hamil, dan yang membawa balita lebih dulu.</source>
    </message>
    <message id="paper.pack_step4">
        <source>Tulis di potongan: jam dipanggil, jam selesai, layanan, paraf. Centang bila tidak datang. Jangan tulis nama atau NIK.</source>
    </message>
    <message id="paper.pack_step5">
        <source>Nomor dari kios sebelum listrik padam tetap berlaku. Layani itu lebih dulu.</source>
    </message>
    <message id="paper.pack_step6">
        <source>Setelah listrik pulih, paling lambat 7 hari: pindai QR tiap potongan dengan pack enter, pilih harinya. Kertas yang tidak dipakai jangan dipindai.</source>
    </message>
    <message id="paper.report_title">
        <source>Laporan hari {day}</source>
    </message>
    <message id="paper.report_printed">
        <source>Dicetak {at}</source>
    </message>
    <message id="paper.report_house">
        <source>Seluruh mal</source>
    </message>
    <message id="paper.report_issued">
        <source>Nomor</source>
    </message>
    <message id="paper.report_served">
        <source>Dilayani</source>
    </message>
    <message id="paper.report_no_show">
        <source>Tidak datang</source>
    </message>
    <message id="paper.report_left">
        <source>Batal, besok</source>
    </message>
    <message id="paper.report_waiting">
        <source>Belum selesai</source>
    </message>
    <message id="paper.report_emergency">
        <source>Darurat</source>
    </message>
    <message id="paper.report_wait">
        <source>Tunggu, menit</source>
    </message>
    <message id="paper.report_service">
        <source>Layanan, menit</source>
    </message>
    <message id="paper.report_nobody">
        <source>Tidak ada nomor pada hari ini.</source>
    </message>
    <message id="paper.report_unprinted">
        <source>{count} nomor tanpa kertas yang terlihat keluar dari printer.</source>
    </message>
    <message id="paper.report_emergencies">
        <source>{count} nomor darurat dihitung; jam datang, tunggu, dan lama layanannya tidak diketahui.</source>
    </message>
    <message id="paper.report_arrivals">
        <source>Kedatangan per jam</source>
    </message>
    <message id="paper.stopped">
        <source>{station} tidak bisa mencetak: {why}</source>
    </message>
    <message id="paper.stopped_many">
        <source>{stations} tidak bisa mencetak</source>
    </message>
    <message id="paper.low">
        <source>Kertas hampir habis: {stations}. Siapkan gulungan.</source>
    </message>
    <message id="paper.missing_one">
        <source>1 nomor belum punya kertas</source>
    </message>
    <message id="paper.missing">
        <source>{n} nomor belum punya kertas</source>
    </message>
    <message id="paper.list">
        <source>Lihat nomor</source>
    </message>
    <message id="paper.title">
        <source>Nomor tanpa kertas</source>
    </message>
    <message id="paper.explain">
        <source>Nomor ini tetap berlaku. Cetakan ulang ditandai salinan dan keluar di kios yang bisa mencetak.</source>
    </message>
    <message id="paper.none">
        <source>Semua nomor yang menunggu punya kertas. Nomor lain bisa dicetak ulang dari sini.</source>
    </message>
    <message id="paper.where">
        <source>{station}, sejak {time}</source>
    </message>
    <message id="paper.reprint">
        <source>Cetak ulang</source>
    </message>
    <message id="paper.ask">
        <source>Nomor atau kode tiket</source>
    </message>
    <message id="paper.close">
        <source>Tutup</source>
    </message>
    <message id="paper.printed">
        <source>{number} dicetak ulang di {station}, ditandai salinan.</source>
    </message>
    <message id="paper.report_saved_trips">
        <source>{count} perjalanan dihemat: pengunjung membawa pulang daftar syarat.</source>
    </message>
    <message id="paper.report_missed">
        <source>{count} pencarian di kios tanpa hasil. Lihat catalogue missed.</source>
    </message>
</context>
<context>
    <name>quotes</name>
    <message id="quotes.later">
        <source>Perkiraan: {count}; meleset rata-rata {minutes} menit, {inside} persen di dalam rentangnya; rata-rata dipanggil {bias} menit lebih lambat.</source>
    </message>
    <message id="quotes.sooner">
        <source>Perkiraan: {count}; meleset rata-rata {minutes} menit, {inside} persen di dalam rentangnya; rata-rata dipanggil {bias} menit lebih cepat.</source>
    </message>
    <message id="quotes.past">
        <source>Perkiraan hari-hari lalu: meleset rata-rata {minutes} menit, {inside} persen di dalam rentangnya.</source>
    </message>
</context>
<context>
    <name>visitor</name>
    <message id="visitor.reserve_number">
        <source>Nomor cadangan Anda</source>
    </message>
    <message id="visitor.reserve">
        <source>Nomor cadangan</source>
    </message>
    <message id="visitor.reserve_how">
        <source>Panggilan bisa lebih lama.</source>
    </message>
    <message id="visitor.reserve_wait">
        <source>Nomor Anda sah, tunggu dipanggil.</source>
    </message>
    <message id="visitor.survey_open">
        <source>Beri nilai</source>
    </message>
    <message id="visitor.survey_open_name">
        <source>Beri nilai layanan</source>
    </message>
    <message id="visitor.survey_title">
        <source>Bagaimana layanan kami hari ini?</source>
    </message>
    <message id="visitor.survey_thanks">
        <source>Terima kasih, sudah tercatat.</source>
    </message>
    <message id="visitor.survey_more">
        <source>Mau membantu lebih jauh? Ada 9 pertanyaan singkat tentang syarat, waktu, biaya, dan petugas. Sekitar 1 menit, boleh dilewati satu per satu.</source>
    </message>
    <message id="visitor.survey_enough">
        <source>Cukup, selesai</source>
    </message>
    <message id="visitor.survey_go_on">
        <source>Isi 9 pertanyaan</source>
    </message>
    <message id="visitor.survey_private">
        <source>Tanpa nama. Petugas loket tidak melihat jawaban Anda.</source>
    </message>
    <message id="visitor.survey_never">
        <source>Tidak jadi</source>
    </message>
    <message id="visitor.survey_touch">
        <source>Sentuh satu wajah.</source>
    </message>
    <message id="visitor.survey_empty">
        <source>Boleh dikosongkan. Jawaban tersimpan setiap kali disentuh.</source>
    </message>
    <message id="visitor.survey_stop">
        <source>Selesai di sini</source>
    </message>
    <message id="visitor.survey_ask_ticket">
        <source>Pindai kode tiket, atau tulis nomornya</source>
    </message>
    <message id="visitor.survey_ask_detail">
        <source>Contoh: A 027. Tiket yang sudah dilayani hari ini bisa memberi nilai sekali.</source>
    </message>
    <message id="visitor.survey_check">
        <source>Lanjut</source>
    </message>
    <message id="visitor.rehearsal">
        <source>LATIHAN</source>
    </message>
    <message id="visitor.window">
        <source>Kios pengunjung</source>
    </message>
    <message id="visitor.open">
        <source>Buka</source>
    </message>
    <message id="visitor.open_until">
        <source>Buka sampai {time}</source>
    </message>
    <message id="visitor.closes">
        <source>Tutup {time}</source>
    </message>
    <message id="visitor.shut">
        <source>Tutup</source>
    </message>
    <message id="visitor.down">
        <source>terganggu</source>
    </message>
    <message id="visitor.full">
        <source>penuh</source>
    </message>
    <message id="visitor.phone_hours">
        <source>Cek syarat dari ponsel</source>
    </message>
    <message id="visitor.opens_row">
        <source>buka {time}</source>
    </message>
    <message id="visitor.reopens_today">
        <source>Buka hari ini pukul</source>
    </message>
    <message id="visitor.reopens_tomorrow">
        <source>Buka lagi besok pukul</source>
    </message>
    <message id="visitor.reopens_day">
        <source>Buka lagi {day} pukul</source>
    </message>
    <message id="visitor.reopens_unknown">
        <source>Tanyakan kapan buka lagi di meja informasi</source>
    </message>
    <message id="visitor.hours">
        <source>Jam layanan</source>
    </message>
    <message id="visitor.hours_all_day">
        <source>24 jam</source>
    </message>
    <message id="visitor.and_holidays">
        <source>{days}, libur nasional</source>
    </message>
    <message id="visitor.see_requirements">
        <source>Lihat syarat layanan</source>
    </message>
    <message id="visitor.board">
        <source>Antrean {count} instansi saat ini</source>
    </message>
    <message id="visitor.board_paged">
        <source>Antrean instansi, {page} dari {pages}</source>
    </message>
    <message id="visitor.tab_search">
        <source>Cari</source>
    </message>
    <message id="visitor.tab_needs">
        <source>Kebutuhan umum</source>
    </message>
    <message id="visitor.tab_agencies">
        <source>Instansi</source>
    </message>
    <message id="visitor.low_title">
        <source>Layar diturunkan</source>
    </message>
    <message id="visitor.low_detail">
        <source>Semua tombol sekarang ada di bagian bawah layar.</source>
    </message>
    <message id="visitor.people">
        <source>orang</source>
    </message>
    <message id="visitor.person">
        <source>orang</source>
    </message>
    <message id="visitor.minutes">
        <source>menit</source>
    </message>
    <message id="visitor.short">
        <source>sebentar</source>
    </message>
    <message id="visitor.medium">
        <source>sedang</source>
    </message>
    <message id="visitor.long">
        <source>lama</source>
    </message>
    <message id="visitor.closed">
        <source>tutup</source>
    </message>
    <message id="visitor.question">
        <source>Mau urus apa hari ini?</source>
    </message>
    <message id="visitor.search_hint">
        <source>Ketik, misalnya </source>
    </message>
    <message id="visitor.search_example">
        <source>“KTP hilang”</source>
    </message>
    <message id="visitor.search_button">
        <source>Cari layanan</source>
    </message>
    <message id="visitor.agencies">
        <source>{count} instansi</source>
    </message>
    <message id="visitor.back">
        <source>Kembali</source>
    </message>
    <message id="visitor.language">
        <source>Indonesia</source>
    </message>
    <message id="visitor.large_text">
        <source>Teks besar</source>
    </message>
    <message id="visitor.contrast">
        <source>Kontras</source>
    </message>
    <message id="visitor.voice">
        <source>Suara</source>
    </message>
    <message id="visitor.lower">
        <source>Turunkan</source>
    </message>
    <message id="visitor.repeat">
        <source>Ulangi</source>
    </message>
    <message id="visitor.softer">
        <source>Lebih pelan</source>
    </message>
    <message id="visitor.louder">
        <source>Lebih keras</source>
    </message>
    <message id="visitor.staff">
        <source>Petugas</source>
    </message>
    <message id="visitor.call_staff">
        <source>Panggil petugas</source>
    </message>
    <message id="visitor.staff_coming">
        <source>Petugas menuju ke sini</source>
    </message>
    <message id="visitor.previous">
        <source>Sebelumnya</source>
    </message>
    <message id="visitor.next">
        <source>Berikutnya</source>
    </message>
    <message id="visitor.page">
        <source>{page} dari {pages}</source>
    </message>
    <message id="visitor.offline">
        <source>Terputus</source>
    </message>
    <message id="visitor.offline_detail">
        <source>Sambungan terputus. Jumlah antrean sedang tidak tersedia.</source>
    </message>
    <message id="visitor.choose_service">
        <source>Pilih layanan</source>
    </message>
    <message id="visitor.waiting">
        <source>Menunggu</source>
    </message>
    <message id="visitor.estimate">
        <source>Perkiraan</source>
    </message>
    <message id="visitor.fee">
        <source>Biaya</source>
    </message>
    <message id="visitor.process">
        <source>Proses di loket</source>
    </message>
    <message id="visitor.counter">
        <source>Loket</source>
    </message>
    <message id="visitor.free">
        <source>Gratis</source>
    </message>
    <message id="visitor.fee_varies">
        <source>Beragam</source>
    </message>
    <message id="visitor.no_estimate">
        <source>belum tersedia</source>
    </message>
    <message id="visitor.not_open">
        <source>belum buka</source>
    </message>
    <message id="visitor.no_queue">
        <source>tanpa antre</source>
    </message>
    <message id="visitor.about_minutes">
        <source>± {count} menit</source>
    </message>
    <message id="visitor.at_counter">
        <source>{count} menit di loket</source>
    </message>
    <message id="visitor.counter_at">
        <source>Loket {counters}</source>
    </message>
    <message id="visitor.bring_many">
        <source>Sudah bawa {count} syarat ini?</source>
    </message>
    <message id="visitor.bring_one">
        <source>Sudah bawa syarat ini?</source>
    </message>
    <message id="visitor.bring_none">
        <source>Tidak perlu membawa apa-apa</source>
    </message>
    <message id="visitor.touch_to_tick">
        <source>Sentuh untuk menandai</source>
    </message>
    <message id="visitor.paper_missing">
        <source>Belum punya?</source>
    </message>
    <message id="visitor.steps_here">
        <source>{count} langkah di sini</source>
    </message>
    <message id="visitor.provider_shut">
        <source>Belum punya? Diurus di {agency} ({state}).</source>
    </message>
    <message id="visitor.paper_at_hand">
        <source>Sudah punya?</source>
    </message>
    <message id="visitor.step_alone">
        <source>Langkah {step} saja</source>
    </message>
    <message id="visitor.step_of">
        <source>Langkah {step} dari {count}</source>
    </message>
    <message id="visitor.step_place">
        <source>{agency}, {counters}</source>
    </message>
    <message id="visitor.step_fee">
        <source>Langkah {step}: {fee}.</source>
    </message>
    <message id="visitor.one_number">
        <source>Satu nomor untuk semua langkah, dipanggil bergantian.</source>
    </message>
    <message id="visitor.source_typical">
        <source>Syarat umum, pastikan di loket. Daftar contoh, belum disahkan instansi.</source>
    </message>
    <message id="visitor.source_confirmed">
        <source>Daftar contoh, belum disahkan instansi.</source>
    </message>
    <message id="visitor.need_priority">
        <source>Perlu didahulukan?</source>
    </message>
    <message id="visitor.optional">
        <source>Boleh dilewati</source>
    </message>
    <message id="visitor.elderly">
        <source>Lansia</source>
    </message>
    <message id="visitor.disability">
        <source>Disabilitas</source>
    </message>
    <message id="visitor.pregnant">
        <source>Ibu hamil</source>
    </message>
    <message id="visitor.infant">
        <source>Bawa balita</source>
    </message>
    <message id="visitor.take">
        <source>Ambil nomor antrean</source>
    </message>
    <message id="visitor.moment">
        <source>Sebentar…</source>
    </message>
    <message id="visitor.incomplete">
        <source>Syarat belum lengkap tetap boleh ambil nomor.</source>
    </message>
    <message id="visitor.at_risk">
        <source>Mungkin tidak sempat dilayani hari ini. Lebih pasti bila datang pagi hari.</source>
    </message>
    <message id="visitor.your_number">
        <source>Nomor antrean Anda</source>
    </message>
    <message id="visitor.priority_number">
        <source>Nomor prioritas Anda</source>
    </message>
    <message id="visitor.ahead">
        <source>Di depan Anda</source>
    </message>
    <message id="visitor.called_about">
        <source>Dipanggil sekitar</source>
    </message>
    <message id="visitor.straight">
        <source>Langsung ke loket</source>
    </message>
    <message id="visitor.no_time">
        <source>Waktu belum tersedia</source>
    </message>
    <message id="visitor.served_today">
        <source>Dilayani hari ini</source>
    </message>
    <message id="visitor.not_sure">
        <source>Belum tentu terlayani hari ini</source>
    </message>
    <message id="visitor.not_sure_how">
        <source>Tanya petugas sebelum pulang.</source>
    </message>
    <message id="visitor.wait_at">
        <source>Tunggu di</source>
    </message>
    <message id="visitor.wait_place">
        <source>Dekat Loket {counters}, lihat layar panggilan</source>
    </message>
    <message id="visitor.prepare">
        <source>Siapkan</source>
    </message>
    <message id="visitor.more_needed">
        <source>dan {count} lagi</source>
    </message>
    <message id="visitor.follow">
        <source>Pantau dari ponsel: pindai kode ini</source>
    </message>
    <message id="visitor.show_code">
        <source>Tunjukkan kode ini saat dipanggil</source>
    </message>
    <message id="visitor.take_paper">
        <source>Ambil kertas Anda di bawah</source>
    </message>
    <message id="visitor.printing">
        <source>Kertas sedang dicetak, tunggu sebentar.</source>
    </message>
    <message id="visitor.printed">
        <source>Kertas sudah dicetak.</source>
    </message>
    <message id="visitor.paper_unknown">
        <source>Jika kertas tidak keluar, foto kode di atas.</source>
    </message>
    <message id="visitor.more_time">
        <source>Tambah waktu</source>
    </message>
    <message id="visitor.done">
        <source>Selesai</source>
    </message>
    <message id="visitor.photo_done">
        <source>Sudah difoto</source>
    </message>
    <message id="visitor.printer_paper">
        <source>Kertas habis, tetapi nomor Anda sudah tercatat</source>
    </message>
    <message id="visitor.printer_jam">
        <source>Kertas tersangkut, tetapi nomor Anda sudah tercatat</source>
    </message>
    <message id="visitor.printer_cover">
        <source>Penutup pencetak terbuka, tetapi nomor Anda sudah tercatat</source>
    </message>
    <message id="visitor.printer_other">
        <source>Kertas tidak keluar, tetapi nomor Anda sudah tercatat</source>
    </message>
    <message id="visitor.print_again_ask">
        <source>Kertas mungkin belum keluar. Cetak lagi?</source>
    </message>
    <message id="visitor.print_again">
        <source>Cetak lagi</source>
    </message>
    <message id="visitor.not_needed">
        <source>Tidak perlu</source>
    </message>
    <message id="visitor.photo">
        <source>Foto kode ini dengan ponsel sebagai pengganti kertas.</source>
    </message>
    <message id="visitor.cannot_print_paper_out">
        <source>Kertas di kios ini habis.</source>
    </message>
    <message id="visitor.cannot_print_jam">
        <source>Kertas di kios ini tersangkut.</source>
    </message>
    <message id="visitor.cannot_print_cover">
        <source>Tutup printer di kios ini terbuka.</source>
    </message>
    <message id="visitor.cannot_print_other">
        <source>Printer di kios ini belum siap.</source>
    </message>
    <message id="visitor.numbers_at">
        <source>Ambil nomor di {kiosks}.</source>
    </message>
    <message id="visitor.numbers_at_desk">
        <source>Ambil nomor di meja informasi.</source>
    </message>
    <message id="visitor.step_camera">
        <source>Buka kamera ponsel</source>
    </message>
    <message id="visitor.step_photo">
        <source>Foto kode di samping</source>
    </message>
    <message id="visitor.no_phone">
        <source>Tidak membawa ponsel?</source>
    </message>
    <message id="visitor.no_phone_detail">
        <source>Ingat nomor {number}, atau minta petugas menuliskannya.</source>
    </message>
    <message id="visitor.ahead_of_you">
        <source>{people} di depan Anda</source>
    </message>
    <message id="visitor.time_about">
        <source>dipanggil sekitar {time}</source>
    </message>
    <message id="visitor.not_yet">
        <source>Nomor belum bisa diambil</source>
    </message>
    <message id="visitor.try_again">
        <source>Coba lagi</source>
    </message>
    <message id="visitor.ask_staff">
        <source>Coba lagi, atau tanya petugas di meja informasi.</source>
    </message>
    <message id="visitor.search_empty">
        <source>Ketik nama layanan atau surat yang dicari</source>
    </message>
    <message id="visitor.search_empty_detail">
        <source>Satu kata sudah cukup, misalnya “paspor” atau “pindah”.</source>
    </message>
    <message id="visitor.search_best">
        <source>Paling cocok</source>
    </message>
    <message id="visitor.search_similar">
        <source>Layanan lain yang mirip</source>
    </message>
    <message id="visitor.search_steps">
        <source>{service} diurus dalam {count} langkah</source>
    </message>
    <message id="visitor.search_none">
        <source>Belum ketemu “{query}”</source>
    </message>
    <message id="visitor.search_none_detail">
        <source>Coba kata lain, atau tanya petugas.</source>
    </message>
    <message id="visitor.erase">
        <source>Hapus huruf</source>
    </message>
    <message id="visitor.erase_all">
        <source>Hapus semua</source>
    </message>
    <message id="visitor.space">
        <source>spasi</source>
    </message>
    <message id="visitor.open_first">
        <source>Buka teratas</source>
    </message>
    <message id="visitor.open_step">
        <source>Buka langkah 1</source>
    </message>
    <message id="visitor.still_here">
        <source>Masih di sini?</source>
    </message>
    <message id="visitor.still_here_detail">
        <source>Layar kembali ke awal dalam {seconds} detik.</source>
    </message>
    <message id="visitor.continue">
        <source>Lanjutkan</source>
    </message>
    <message id="visitor.list_ask">
        <source>Belum lengkap?</source>
    </message>
    <message id="visitor.list_take">
        <source>Bawa pulang daftar</source>
    </message>
    <message id="visitor.list_print">
        <source>Cetak daftar</source>
    </message>
    <message id="visitor.list_photo">
        <source>Foto kode ini: daftarnya tersimpan di ponsel, tanpa internet. Atau cetak di kertas.</source>
    </message>
    <message id="visitor.list_printing">
        <source>Daftar sedang dicetak, tunggu sebentar.</source>
    </message>
    <message id="visitor.list_failed">
        <source>Daftar belum bisa dicetak. Foto kode ini, atau tanya petugas.</source>
    </message>
    <message id="visitor.list_unseen">
        <source>Jika kertas tidak keluar, foto kode ini.</source>
    </message>
    <message id="visitor.list_done">
        <source>Sudah ada</source>
    </message>
    <message id="visitor.parting">
        <source>Sampai jumpa</source>
    </message>
    <message id="visitor.parting_detail">
        <source>Datang lagi saat semuanya lengkap, lalu ambil nomor. Satu perjalanan Anda sudah dihemat.</source>
    </message>
    <message id="visitor.row_steps">
        <source>sampai {count} langkah</source>
    </message>
    <message id="visitor.guide_on">
        <source>Suara aktif. Sentuh sekali untuk mendengar, sentuh sekali lagi untuk memilih. Dengan tombol: panah untuk pindah, Enter untuk memilih, Escape untuk kembali.</source>
    </message>
    <message id="visitor.guide_off">
        <source>Suara dimatikan.</source>
    </message>
    <message id="visitor.guide_end">
        <source>Kunjungan selesai. Terima kasih.</source>
    </message>
    <message id="visitor.guide_home">
        <source>Cari layanan, atau pilih kebutuhan atau instansi.</source>
    </message>
    <message id="visitor.guide_list">
        <source>Pilih satu layanan dari daftar ini.</source>
    </message>
    <message id="visitor.guide_search">
        <source>Ketik beberapa huruf, lalu pilih dari hasilnya.</source>
    </message>
    <message id="visitor.guide_service">
        <source>Dengarkan syaratnya, atau langsung ambil nomor antrean.</source>
    </message>
    <message id="visitor.guide_ticket">
        <source>Ingat nomor Anda. Untuk mengakhiri, pilih Selesai.</source>
    </message>
    <message id="visitor.guide_paper">
        <source>Ingat nomor Anda, atau minta petugas menuliskannya. Untuk mengakhiri, pilih Sudah difoto.</source>
    </message>
    <message id="visitor.guide_again">
        <source>Pilih Cetak lagi, atau Tidak perlu.</source>
    </message>
    <message id="visitor.guide_message">
        <source>Pilih Coba lagi, atau panggil petugas.</source>
    </message>
    <message id="visitor.guide_closed">
        <source>Syarat setiap layanan tetap bisa didengar.</source>
    </message>
    <message id="visitor.guide_checked">
        <source>dipilih</source>
    </message>
    <message id="visitor.guide_unchecked">
        <source>belum dipilih</source>
    </message>
    <message id="visitor.guide_disabled">
        <source>belum bisa dipakai</source>
    </message>
    <message id="visitor.guide_found">
        <source>{count} layanan ditemukan.</source>
    </message>
    <message id="visitor.guide_survey">
        <source>Pilih salah satu dari empat penilaian.</source>
    </message>
    <message id="visitor.guide_survey_ticket">
        <source>Ketik nomor Anda, lalu pilih tombol terakhir papan ketik.</source>
    </message>
    <message id="visitor.guide_survey_detail">
        <source>Jawab yang Anda mau saja, lalu lanjutkan.</source>
    </message>
</context>
<context>
    <name>ticket</name>
    <message id="ticket.reserve">
        <source>NOMOR CADANGAN</source>
    </message>
    <message id="ticket.reserve_how">
        <source>Panggilan bisa lebih lama. Bila lama tidak dipanggil, tunjukkan kode ini di loket.</source>
    </message>
    <message id="ticket.reserve_taken">
        <source>Diambil pukul</source>
    </message>
    <message id="ticket.heading">
        <source>Nomor antrean Anda</source>
    </message>
    <message id="ticket.counter">
        <source>Loket {counters}</source>
    </message>
    <message id="ticket.step">
        <source>Langkah {step} dari {count}</source>
    </message>
    <message id="ticket.step_place">
        <source>Loket {counters}, {agency}</source>
    </message>
    <message id="ticket.same_number">
        <source>Nomor yang sama, tunggu dipanggil lagi.</source>
    </message>
    <message id="ticket.ahead">
        <source>Di depan Anda</source>
    </message>
    <message id="ticket.person">
        <source>{count} orang</source>
    </message>
    <message id="ticket.people">
        <source>{count} orang</source>
    </message>
    <message id="ticket.nobody">
        <source>Belum ada</source>
    </message>
    <message id="ticket.called">
        <source>Dipanggil sekitar</source>
    </message>
    <message id="ticket.go">
        <source>Langsung ke loket</source>
    </message>
    <message id="ticket.no_queue">
        <source>Tidak ada antrean di depan Anda</source>
    </message>
    <message id="ticket.served_today">
        <source>Dilayani hari ini</source>
    </message>
    <message id="ticket.not_sure">
        <source>Belum tentu terlayani hari ini. Tanya petugas sebelum pulang.</source>
    </message>
    <message id="ticket.prepare">
        <source>Siapkan:</source>
    </message>
    <message id="ticket.more_code">
        <source>+ {count} lagi, lihat kode</source>
    </message>
    <message id="ticket.more_staff">
        <source>+ {count} lagi, tanya petugas</source>
    </message>
    <message id="ticket.phone">
        <source>Pantau dari ponsel</source>
    </message>
    <message id="ticket.phone_how">
        <source>Pindai kode ini. Halaman memberi tahu saat giliran dekat.</source>
    </message>
    <message id="ticket.code">
        <source>Bawa tiket ini</source>
    </message>
    <message id="ticket.code_how">
        <source>Tunjukkan kode ini di loket saat nomor Anda dipanggil.</source>
    </message>
    <message id="ticket.missed">
        <source>Terlewat panggilan?</source>
    </message>
    <message id="ticket.missed_how">
        <source>Lapor ke loket, nomor tetap berlaku hari ini.</source>
    </message>
    <message id="ticket.printed">
        <source>{time} {zone} – {station}</source>
    </message>
    <message id="ticket.priority">
        <source>PRIORITAS – {who}</source>
    </message>
    <message id="ticket.elderly">
        <source>LANSIA</source>
    </message>
    <message id="ticket.disability">
        <source>DISABILITAS</source>
    </message>
    <message id="ticket.pregnant">
        <source>IBU HAMIL</source>
    </message>
    <message id="ticket.infant">
        <source>BAWA BALITA</source>
    </message>
    <message id="ticket.rehearsal">
        <source>LATIHAN, bukan antrean sungguhan</source>
    </message>
    <message id="ticket.copy">
        <source>SALINAN {copy}, nomor yang sama</source>
    </message>
    <message id="ticket.reason_paper_out">
        <source>Kertas habis. Isi kertas lalu cetak ulang.</source>
    </message>
    <message id="ticket.reason_cover">
        <source>Tutup printer terbuka. Tutup rapat, lalu cetak ulang.</source>
    </message>
    <message id="ticket.reason_jam">
        <source>Kertas atau pisau printer macet. Keluarkan kertasnya, lalu cetak ulang.</source>
    </message>
    <message id="ticket.reason_offline">
        <source>Printer tidak menjawab. Periksa listrik dan kabelnya, lalu cetak ulang.</source>
    </message>
    <message id="ticket.reason_stopped">
        <source>Printer sedang dihentikan. Jalankan lagi, lalu cetak ulang.</source>
    </message>
    <message id="ticket.reason_setup">
        <source>Printer tidak cocok dengan berkas stasiun. Periksa alamat, kertas dan modelnya.</source>
    </message>
    <message id="ticket.reason_unseen">
        <source>Sudah diserahkan ke antrean cetak komputer, yang tidak memberi kabar. Lihat apakah kertasnya keluar.</source>
    </message>
    <message id="ticket.reason_folder">
        <source>Folder tiket tidak bisa ditulis. Periksa hak tulisnya.</source>
    </message>
    <message id="ticket.reason_full">
        <source>Tempat simpan penuh. Kosongkan sebagian lalu cetak ulang.</source>
    </message>
    <message id="ticket.reason_late">
        <source>Tidak dicetak karena terlambat, pengunjung sudah pergi.</source>
    </message>
    <message id="ticket.reason_doubt">
        <source>Mungkin sudah tercetak, mungkin belum. Tanyakan pengunjung, lalu cetak ulang bila perlu.</source>
    </message>
    <message id="ticket.reason_broken">
        <source>Tiket belum bisa dicetak. Cetak ulang, atau tulis nomornya.</source>
    </message>
    <message id="ticket.come_again">
        <source>Datang lagi {day}. Anda dilayani lebih dulu.</source>
    </message>
    <message id="ticket.come">
        <source>Datang lagi</source>
    </message>
    <message id="ticket.come_from">
        <source>Mulai pukul</source>
    </message>
    <message id="ticket.slip">
        <source>Bawa kertas ini</source>
    </message>
    <message id="ticket.slip_how">
        <source>Tunjukkan kode ini ke petugas. Anda mendapat nomor baru di urutan terdepan.</source>
    </message>
    <message id="ticket.slip_missed">
        <source>Tidak bisa datang hari itu?</source>
    </message>
    <message id="ticket.slip_until">
        <source>Kertas ini berlaku sampai {day}.</source>
    </message>
    <message id="ticket.bring">
        <source>Yang perlu dibawa</source>
    </message>
    <message id="ticket.bring_note">
        <source>Ini daftar syarat, bukan nomor antrean. Ambil nomor saat semuanya lengkap.</source>
    </message>
</context>
<context>
    <name>staff</name>
    <message id="staff.calling">
        <source>Petugas sedang dipanggil…</source>
    </message>
    <message id="staff.coming">
        <source>Petugas menuju ke sini</source>
    </message>
    <message id="staff.coming_detail">
        <source>Tunggu sebentar.</source>
    </message>
    <message id="staff.away">
        <source>Petugas sedang melayani</source>
    </message>
    <message id="staff.away_detail">
        <source>Silakan ke meja informasi.</source>
    </message>
    <message id="staff.unreached">
        <source>Petugas belum bisa dipanggil dari sini</source>
    </message>
    <message id="staff.close">
        <source>Kembali</source>
    </message>
    <message id="staff.own">
        <source>Saya petugas</source>
    </message>
    <message id="staff.pad">
        <source>Kode petugas</source>
    </message>
    <message id="staff.typed">
        <source>{count} dari {length} angka</source>
    </message>
    <message id="staff.erase">
        <source>Hapus angka</source>
    </message>
    <message id="staff.wrong">
        <source>Kodenya lain. Coba lagi.</source>
    </message>
    <message id="staff.locked">
        <source>Kodenya lain. Coba lagi dalam {wait}.</source>
    </message>
    <message id="staff.seconds">
        <source>{count} detik</source>
    </message>
    <message id="staff.minutes">
        <source>{count} menit</source>
    </message>
    <message id="staff.no_code">
        <source>Kode petugas belum dibuat</source>
    </message>
    <message id="staff.no_code_detail">
        <source>Buat kodenya di mesin pengelola dengan perintah mpp-kiosk site staff-code.</source>
    </message>
    <message id="staff.checking">
        <source>Sebentar…</source>
    </message>
    <message id="staff.menu">
        <source>Menu petugas {station}</source>
    </message>
    <message id="staff.volume">
        <source>Suara {percent}%</source>
    </message>
    <message id="staff.louder">
        <source>Lebih keras</source>
    </message>
    <message id="staff.softer">
        <source>Lebih pelan</source>
    </message>
    <message id="staff.test_print">
        <source>Cetak halaman uji</source>
    </message>
    <message id="staff.paper_changed">
        <source>Kertas sudah diganti</source>
    </message>
    <message id="staff.restart">
        <source>Mulai ulang program kios</source>
    </message>
    <message id="staff.shut">
        <source>Tutup kios ini hari ini</source>
    </message>
    <message id="staff.reopen">
        <source>Buka lagi kios ini</source>
    </message>
    <message id="staff.leave">
        <source>Keluar dari menu</source>
    </message>
    <message id="staff.printed">
        <source>Halaman uji tercetak.</source>
    </message>
    <message id="staff.print_unknown">
        <source>Halaman uji dikirim. Lihat apakah kertasnya keluar.</source>
    </message>
    <message id="staff.print_failed">
        <source>Halaman uji belum tercetak: {reason}</source>
    </message>
    <message id="staff.no_printer">
        <source>Kios ini tidak punya printer.</source>
    </message>
    <message id="staff.paper_noted">
        <source>Gulungan baru dicatat. Panjangnya bisa diisi di mesin pengelola, halaman Perangkat.</source>
    </message>
    <message id="staff.shut_done">
        <source>Kios ini tutup sampai hari layanan berikutnya, atau sampai dibuka lagi di menu ini.</source>
    </message>
    <message id="staff.reopen_done">
        <source>Kios ini memberi nomor lagi.</source>
    </message>
    <message id="staff.restarting">
        <source>Program kios dimulai ulang.</source>
    </message>
    <message id="staff.shut_title">
        <source>Kios ini tutup hari ini</source>
    </message>
    <message id="staff.shut_go">
        <source>Ambil nomor di {kiosks}.</source>
    </message>
    <message id="staff.shut_desk">
        <source>Ambil nomor di meja informasi.</source>
    </message>
</context>
<context>
    <name>stranded</name>
    <message id="stranded.many">
        <source>{n} orang masih menunggu, dan tidak ada loket lain untuk mereka. Apa yang dilakukan?</source>
    </message>
    <message id="stranded.one">
        <source>{n} orang masih menunggu, dan tidak ada loket lain untuknya. Apa yang dilakukan?</source>
    </message>
    <message id="stranded.list">
        <source>Yang masih menunggu</source>
    </message>
    <message id="stranded.minutes">
        <source>{n} mnt</source>
    </message>
    <message id="stranded.move">
        <source>Pindahkan ke…</source>
    </message>
    <message id="stranded.goal">
        <source>Loket {n}, {agency}</source>
    </message>
    <message id="stranded.tomorrow">
        <source>Janjikan besok lebih dulu</source>
    </message>
    <message id="stranded.why">
        <source>Catat alasan…</source>
    </message>
    <message id="stranded.left">
        <source>Sudah meninggalkan tempat</source>
    </message>
    <message id="stranded.agreed">
        <source>Setuju datang hari lain</source>
    </message>
    <message id="stranded.other">
        <source>Alasan lain…</source>
    </message>
    <message id="stranded.note">
        <source>Alasannya, tanpa data pribadi</source>
    </message>
    <message id="stranded.save">
        <source>Simpan</source>
    </message>
    <message id="stranded.cancel">
        <source>Batal</source>
    </message>
    <message id="stranded.moved">
        <source>{n} nomor dipindahkan.</source>
    </message>
    <message id="stranded.promised">
        <source>{n} nomor dijanjikan lebih dulu. Kertas janjinya keluar di kios tempat nomor diambil.</source>
    </message>
    <message id="stranded.gone">
        <source>Alasan untuk {n} nomor dicatat.</source>
    </message>
    <message id="stranded.none">
        <source>Sekarang tidak ada yang tertinggal. Tutup lagi.</source>
    </message>
    <message id="stranded.late_many">
        <source>Tanpa loket ini, {n} orang kemungkinan tidak terlayani hari ini. Apa yang dilakukan?</source>
    </message>
    <message id="stranded.late_one">
        <source>Tanpa loket ini, {n} orang kemungkinan tidak terlayani hari ini. Apa yang dilakukan?</source>
    </message>
    <message id="stranded.stay">
        <source>Biarkan tetap menunggu, lalu tutup</source>
    </message>
    <message id="stranded.stayed">
        <source>{n} nomor tetap menunggu.</source>
    </message>
</context>
<context>
    <name>survey</name>
    <message id="survey.face_1">
        <source>Tidak puas</source>
    </message>
    <message id="survey.face_2">
        <source>Kurang puas</source>
    </message>
    <message id="survey.face_3">
        <source>Puas</source>
    </message>
    <message id="survey.face_4">
        <source>Sangat puas</source>
    </message>
    <message id="survey.part_1">
        <source>Sebelum dilayani</source>
    </message>
    <message id="survey.part_2">
        <source>Saat dilayani</source>
    </message>
    <message id="survey.part_3">
        <source>Petugas &amp; tempat</source>
    </message>
    <message id="survey.tab_1">
        <source>1. Sebelum</source>
    </message>
    <message id="survey.tab_2">
        <source>2. Saat dilayani</source>
    </message>
    <message id="survey.tab_3">
        <source>3. Petugas &amp; tempat</source>
    </message>
    <message id="survey.next">
        <source>Lanjut ke {page} dari {pages}</source>
    </message>
    <message id="survey.end">
        <source>Selesai</source>
    </message>
    <message id="survey.answers">
        <source>{count} jawaban</source>
    </message>
    <message id="survey.few">
        <source>IKM: belum cukup jawaban (kurang dari {least} di salah satu unsur).</source>
    </message>
    <message id="survey.u1">
        <source>Apakah syaratnya mudah dipenuhi?</source>
    </message>
    <message id="survey.u1_1">
        <source>Sulit</source>
    </message>
    <message id="survey.u1_2">
        <source>Agak sulit</source>
    </message>
    <message id="survey.u1_3">
        <source>Mudah</source>
    </message>
    <message id="survey.u1_4">
        <source>Sangat mudah</source>
    </message>
    <message id="survey.u2">
        <source>Apakah langkah-langkahnya mudah diikuti?</source>
    </message>
    <message id="survey.u2_1">
        <source>Sulit</source>
    </message>
    <message id="survey.u2_2">
        <source>Agak sulit</source>
    </message>
    <message id="survey.u2_3">
        <source>Mudah</source>
    </message>
    <message id="survey.u2_4">
        <source>Sangat mudah</source>
    </message>
    <message id="survey.u3">
        <source>Apakah waktu pelayanannya cepat?</source>
    </message>
    <message id="survey.u3_1">
        <source>Lambat</source>
    </message>
    <message id="survey.u3_2">
        <source>Agak lambat</source>
    </message>
    <message id="survey.u3_3">
        <source>Cepat</source>
    </message>
    <message id="survey.u3_4">
        <source>Sangat cepat</source>
    </message>
    <message id="survey.u4">
        <source>Apakah biayanya wajar?</source>
    </message>
    <message id="survey.u4_1">
        <source>Sangat mahal</source>
    </message>
    <message id="survey.u4_2">
        <source>Agak mahal</source>
    </message>
    <message id="survey.u4_3">
        <source>Wajar</source>
    </message>
    <message id="survey.u4_4">
        <source>Gratis</source>
    </message>
    <message id="survey.u5">
        <source>Apakah hasilnya sesuai yang dijanjikan?</source>
    </message>
    <message id="survey.u5_1">
        <source>Tidak</source>
    </message>
    <message id="survey.u5_2">
        <source>Kurang</source>
    </message>
    <message id="survey.u5_3">
        <source>Sesuai</source>
    </message>
    <message id="survey.u5_4">
        <source>Sangat sesuai</source>
    </message>
    <message id="survey.u6">
        <source>Apakah petugas paham pekerjaannya?</source>
    </message>
    <message id="survey.u6_1">
        <source>Tidak</source>
    </message>
    <message id="survey.u6_2">
        <source>Kurang</source>
    </message>
    <message id="survey.u6_3">
        <source>Paham</source>
    </message>
    <message id="survey.u6_4">
        <source>Sangat paham</source>
    </message>
    <message id="survey.u7">
        <source>Apakah petugas ramah dan sopan?</source>
    </message>
    <message id="survey.u7_1">
        <source>Tidak</source>
    </message>
    <message id="survey.u7_2">
        <source>Kurang</source>
    </message>
    <message id="survey.u7_3">
        <source>Ramah</source>
    </message>
    <message id="survey.u7_4">
        <source>Sangat ramah</source>
    </message>
    <message id="survey.u8">
        <source>Apakah mudah menyampaikan keluhan atau saran?</source>
    </message>
    <message id="survey.u8_1">
        <source>Sulit</source>
    </message>
    <message id="survey.u8_2">
        <source>Agak sulit</source>
    </message>
    <message id="survey.u8_3">
        <source>Mudah</source>
    </message>
    <message id="survey.u8_4">
        <source>Sangat mudah</source>
    </message>
    <message id="survey.u9">
        <source>Apakah tempatnya nyaman?</source>
    </message>
    <message id="survey.u9_1">
        <source>Tidak</source>
    </message>
    <message id="survey.u9_2">
        <source>Kurang</source>
    </message>
    <message id="survey.u9_3">
        <source>Nyaman</source>
    </message>
    <message id="survey.u9_4">
        <source>Sangat nyaman</source>
    </message>
</context>
<context>
    <name>voice</name>
    <message id="voice.call">
        <source>Nomor antrean, {number}. {agency}. Silakan ke loket {counter}.</source>
    </message>
    <message id="voice.again">
        <source>Panggilan ulang.</source>
    </message>
</context>
<context>
    <name>waiting</name>
    <message id="waiting.title">
        <source>Menghubungi pusat antrean</source>
    </message>
    <message id="waiting.text">
        <source>Belum terhubung sejak pukul {time}. Layar ini terbuka sendiri begitu terhubung. Bila lebih dari 5 menit, panggil petugas.</source>
    </message>
</context>
</TS>
