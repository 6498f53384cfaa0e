pragma ComponentBehavior: Bound

import QtQuick

PageBase {
    id: root

    name: "service"
}
