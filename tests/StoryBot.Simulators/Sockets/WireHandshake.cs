using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StoryBot.Simulators.Sockets;

/// <summary>Turns a request into a WebSocket. https://www.rfc-editor.org/rfc/rfc6455#section-4.2</summary>
internal static class WireHandshake
{
    private const string Salt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Null, after an answer of 400, where the request asks for no WebSocket.</summary>
    public static async Task<WireStream?> AcceptAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        if (upgrade is not { IsUpgradableRequest: true } || request.Headers.SecWebSocketVersion != "13"
            || (string?)request.Headers.SecWebSocketKey is not { Length: > 0 } key)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }

        response.Headers.Upgrade = "websocket";
        response.Headers.SecWebSocketAccept = Accept(key);
        return new WireStream(await upgrade.UpgradeAsync());
    }

#pragma warning disable CA5350 // The protocol prescribes SHA-1, and nothing is kept secret by it.
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Salt)));
#pragma warning restore CA5350
}
