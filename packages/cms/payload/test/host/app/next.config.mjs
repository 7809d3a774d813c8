/** The site lies beside its packages, so that the whole disk is what Next may read. */
import {withPayload} from '@payloadcms/next/withPayload'

export default withPayload({turbopack: {root: '/'}, experimental: {turbopackFileSystemCacheForBuild: false}})
