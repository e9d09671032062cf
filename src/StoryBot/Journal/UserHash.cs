using System.Security.Cryptography;
using System.Text;
using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>
/// Turns a user's id into what may be kept: an HMAC under a salt that this install alone has. The salt lies apart from the journal, so that
/// a copy of the journal names nobody although platform ids could all be tried.
/// </summary>
internal sealed class UserHash(byte[] salt)
{
    public const int SaltLength = 32;

    /// <summary>Before an id that is a hash already; no platform's own id holds a colon.</summary>
    private const string Mark = "hash:";

    /// <summary>Somebody read from the journal again: not known by name, and no moderator any more, but the same to the journal.</summary>
    public static ChatUser Kept(string hash) => new(Mark + hash);

    public string Of(string platform, string userId) => userId.StartsWith(Mark, StringComparison.Ordinal) ? userId[Mark.Length..] : Hash(platform, userId);

    private string Hash(string platform, string userId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{platform}:{userId}")).AsSpan(0, 16));
}
