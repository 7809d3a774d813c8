/** What `NextResponse.next()` of Next gives, as far as an example needs it. */
export class NextResponse extends Response {
  static next(): NextResponse {
    return new NextResponse(null, {headers: {'x-middleware-next': '1'}})
  }
}
