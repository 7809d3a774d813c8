/** The plugin's own dependencies are links into the workspace. */
import {withPayload} from '@payloadcms/next/withPayload'

export default withPayload({devIndicators: false, turbopack: {root: process.env.WORKSPACE}})
