using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Tests.Chat.Slack.Http;

/// <summary>Signs requests as Slack does.</summary>
internal static class SignedRequest
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public static HttpRequestMessage To(string path, byte[] body, DateTimeOffset at, string secret = Secret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        return request;
    }

    public static HttpRequestMessage To(string path, string body, DateTimeOffset at) => To(path, Encoding.UTF8.GetBytes(body), at);
}
