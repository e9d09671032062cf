using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Journal;

/// <summary>
/// Turns a user's id into what may be kept: an HMAC under a salt that this install alone has. The salt lies apart from the journal, so that
/// a copy of the journal names nobody although platform ids could all be tried.
/// </summary>
internal sealed class UserHash(byte[] salt)
{
    public const int SaltLength = 32;

    public string Of(string platform, string userId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{platform}:{userId}")).AsSpan(0, 16));
}
