using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Chat.Slack.Http;

/// <summary>What a request claims to be signed with, before anything else of it is read. https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
/// <param name="Timestamp">Seconds since 1970, as they were sent: they are part of what is signed.</param>
/// <param name="Hash">The 32 bytes of the signature.</param>
internal sealed record RequestSignature(string Timestamp, byte[] Hash)
{
    /// <summary>An older or newer one is a replay, or one of the clocks is wrong.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    /// <summary>Null for what can be refused without reading the body.</summary>
    public static RequestSignature? Read(string? timestamp, string? signature, DateTimeOffset now)
    {
        if (timestamp is not { Length: > 0 and <= 12 }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds
            || signature is not { Length: 67 }
            || !signature.StartsWith(Version + "=", StringComparison.Ordinal))
            return null;
        var hash = new byte[SHA256.HashSizeInBytes];
        return Convert.FromHexString(signature.AsSpan(3), hash, out _, out _) == OperationStatus.Done ? new RequestSignature(timestamp, hash) : null;
    }

    /// <summary>Whether the body was signed with the secret; takes as long for a wrong signature as for a right one.</summary>
    public bool Signs(ReadOnlySpan<byte> body, ReadOnlySpan<byte> secret)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.ASCII.GetBytes($"{Version}:{Timestamp}:"));
        hmac.AppendData(body);
        return CryptographicOperations.FixedTimeEquals(hmac.GetHashAndReset(), Hash);
    }
}
