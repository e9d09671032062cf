using System.Text;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>Writes the envelope that every gateway message travels in.</summary>
internal static class GatewayPayload
{
    public static byte[] Write(GatewayOpcode opcode, JsonNode? data = null) => Write(opcode, data, null, null);

    public static byte[] WriteDispatch(string name, long sequence, JsonNode data) =>
        Write(GatewayOpcode.Dispatch, data, sequence, name);

    private static byte[] Write(GatewayOpcode opcode, JsonNode? data, long? sequence, string? name) =>
        Encoding.UTF8.GetBytes(
            new JsonObject { ["t"] = name, ["s"] = sequence, ["op"] = (int)opcode, ["d"] = data }.ToJsonString());
}
