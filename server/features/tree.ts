import { branchesAt, pathTo, treeOf, type Branch } from '../../language/features/tree.js';
import { pathOf } from '../places.js';
import type { PreviewPosition } from '../protocol.js';
import { treePathRequest, treeRequest, type TreeBranch, type TreeGrouping, type TreePath, type TreeQuery } from '../protocol-views.js';
import type { Feature } from '../feature.js';
import { elementCard, programmeIn } from './views.js';

/** The tree of a programme, branch by branch as it is opened, and where it shows what the cursor stands in. */
export const tree: Feature = {
    capabilities: {},
    listen(session) {
        session.connection.onRequest(treeRequest, session.answering('tree', [] as readonly TreeBranch[],
            ({ folder, grouping, path }: TreeQuery): readonly TreeBranch[] => {
                const checked = programmeIn(session, folder);
                const branches = checked ? branchesAt(treeOf(checked.programme, grouping, session.locale), path) : [];
                return branches.map(({ name, label, element, count, children }): TreeBranch => ({
                    name, label,
                    ...(element ? { element: elementCard(session, checked!, element) } : {}),
                    ...(count === undefined ? {} : { count }),
                    hasChildren: (count ?? 1) > 0 && children().length > 0,
                }));
            }));
        session.connection.onRequest(treePathRequest, session.answering('tree path', null as TreePath | null,
            ({ uri, position, grouping }: PreviewPosition & { readonly grouping: TreeGrouping }): TreePath | null => {
                const checked = session.checked(uri);
                const written = session.view(uri)?.elementAt(session.offsetAt(pathOf(uri), position));
                const element = written && checked?.programme.standingFor(written);
                const top: readonly Branch[] = checked ? treeOf(checked.programme, grouping, session.locale) : [];
                const path = element && pathTo(top, element);
                return path ? { folder: checked!.folder, path } : null;
            }));
    },
};
