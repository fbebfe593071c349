/** A page of documentation with a description of one operation, as a hosted site exports it. */
export function pageOf(title: string, description: string): string {
  return `# ${title}\n\nSome words of introduction.\n\n## OpenAPI\n\n${fence}${description}\`\`\`\`\n`;
}

const fence = "````yaml api/openapi.yaml";

const head = `openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
servers:
  - url: https://api.pets.test/v1
`;

const components = `components:
  schemas:
    Pet:
      type: object
      required:
        - name
      properties:
        name:
          type: string
          not:
            const: ''
`;

/** Two pages of one API; what they say of a schema is the same. */
export const petPages = {
  "docs/list-pets.md": pageOf(
    "List pets",
    ` get /pets
${head}paths:
  /pets:
    get:
      operationId: listPets
      tags:
        - pets
      responses:
        '200':
          description: All pets.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: '#/components/schemas/Pet'
${components}`,
  ),
  "docs/add-pet.md": pageOf(
    "Add a pet",
    ` post /pets
${head}paths:
  /pets:
    post:
      operationId: addPet
      tags:
        - pets
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Pet'
      responses:
        '204':
          description: It is there.
${components}`,
  ),
};
