using System.Net;

namespace StoryBot.Diagnostics.Health;

/// <summary>Where to listen: an address of this machine and a port, without TLS.</summary>
internal static class ListenPoint
{
    /// <summary>Reads "http://127.0.0.1:8086"; null where it is no such address.</summary>
    public static IPEndPoint? Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
            return null;
        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip))
            return new IPEndPoint(ip, uri.Port);
        return uri.Host == "localhost" ? new IPEndPoint(IPAddress.Loopback, uri.Port) : null;
    }

    /// <summary>How this machine itself reaches it.</summary>
    public static Uri Near(IPEndPoint point)
    {
        var near = point.Address switch
        {
            var any when any.Equals(IPAddress.Any) => IPAddress.Loopback,
            var any when any.Equals(IPAddress.IPv6Any) => IPAddress.IPv6Loopback,
            var own => own,
        };
        return new Uri($"http://{new IPEndPoint(near, point.Port)}/");
    }
}
