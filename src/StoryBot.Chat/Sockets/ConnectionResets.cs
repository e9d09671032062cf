using System.Net.Sockets;

namespace StoryBot.Chat.Sockets;

/// <summary>Says every broken connection as <see cref="HttpRequestException"/>, which is all that callers look for.</summary>
/// <remarks>
/// .NET lets a <see cref="SocketException"/> through where a connection is reset the moment it stands, as it asks such a connection for its
/// other end; nothing has been sent by then.
/// </remarks>
public sealed class ConnectionResets(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return base.Send(request, cancellationToken);
        }
        catch (SocketException reset)
        {
            throw Said(reset);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException reset)
        {
            throw Said(reset);
        }
    }

    private static HttpRequestException Said(SocketException reset) => new(HttpRequestError.ConnectionError, reset.Message, reset);
}
