using Microsoft.AspNetCore.Http;

namespace StoryBot.Chat.Slack.Http;

/// <summary>Reads a request's body up to a bound.</summary>
internal static class RequestBody
{
    /// <summary>Slack's largest payloads are some tens of kilobytes.</summary>
    public const int MaxBytes = 512 * 1024;

    private const int FirstBytes = 4 * 1024;

    /// <summary>Takes memory for what comes, not for what is claimed: the sender may be anybody until the signature has been checked.</summary>
    /// <returns>Null where it is longer than the bound.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is > MaxBytes)
            return null;
        using var body = new MemoryStream(FirstBytes);
        var buffer = new byte[8 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            if (body.Length + read > MaxBytes)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
