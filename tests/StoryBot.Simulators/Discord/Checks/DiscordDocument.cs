using System.Text.Json.Nodes;
using StoryBot.Simulators.OpenApi;

namespace StoryBot.Simulators.Discord.Checks;

/// <summary>Discord's OpenAPI document, which lies beside the checkout (shared/specs) and not in it.</summary>
internal static class DiscordDocument
{
    private static readonly Lazy<OpenApiDocument?> Loaded = new(Load);

    /// <summary>Null where it is not on this machine: then nothing is checked, and tests of it skip.</summary>
    public static OpenApiDocument? OrNull => Loaded.Value;

    private static OpenApiDocument? Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "..", "shared", "specs", "discord-openapi.json");
            if (File.Exists(Path.Combine(folder.FullName, "StoryBot.sln")) && File.Exists(path))
            {
                var document = OpenApiDocument.Load(path);
                Reconcile(document);
                return document;
            }
        }

        return null;
    }

    /// <summary>
    /// Where the document contradicts the documentation, the latter holds: permissions are sent as a string
    /// (https://discord.com/developers/docs/interactions/application-commands#application-command-object).
    /// </summary>
    private static void Reconcile(OpenApiDocument document) =>
        document.Schema("ApplicationCommandUpdateRequest")["properties"]!["default_member_permissions"] =
            new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = "^[0-9]+$" };
}
